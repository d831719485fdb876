package dev.muster.export;

/// How the report looks, in both themes.
final class HtmlStyle {
  private HtmlStyle() {}

  static final String HEAD =
      """
      <!doctype html>
      <html lang=en>
      <meta charset=utf-8>
      <meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name=viewport content="width=device-width">
      <meta name=color-scheme content="light dark">
      <meta name=referrer content=no-referrer>
      <style>
      :root { color-scheme: light dark; --bg: #fff; --fg: #1f2328; --soft: #59636e; --line: #d1d9e0;
        --head: #f6f8fa; --green: #116329; --blue: #0550ae; --amber: #7d4e00; --red: #a40e26;
        --queue: #afb8c1; --dns: #0e8a7d; --connect: #d4762c; --tls: #8250df; --send: #6e7781;
        --wait: #2da44e; --receive: #218bff }
      @media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --soft: #9198a1;
        --line: #3d444d; --head: #151b23; --green: #56d364; --blue: #79c0ff; --amber: #e3b341;
        --red: #ff7b72; --queue: #656c76; --dns: #39c5b4; --connect: #f0883e; --tls: #be8fff;
        --send: #9198a1; --wait: #3fb950; --receive: #58a6ff } }
      body { margin: 0; background: var(--bg); color: var(--fg); font: 13px/1.45 Inter, system-ui, sans-serif }
      header { padding: 16px 20px } h1 { margin: 0 0 4px; font-size: 20px }
      .await { margin: 0 0 12px; font: 13px/1.45 "JetBrains Mono", ui-monospace, monospace }
      dl { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 0 } dt { color: var(--soft) } dd { margin: 0 }
      details { margin-top: 12px } ul { margin: 4px 0; padding-left: 20px }
      table { width: calc(100% - 24px); margin: 0 12px 20px; border-collapse: collapse; table-layout: fixed; font-variant-numeric: tabular-nums }
      th, td { padding: 3px 6px; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap;
        overflow: hidden; text-overflow: ellipsis }
      th { position: sticky; top: 0; z-index: 1; background: var(--head); font-weight: 600 }
      th:nth-child(1) { width: 44px } th:nth-child(2) { width: 84px } th:nth-child(3) { width: 50px }
      th:nth-child(5) { width: 13% } th:nth-child(6) { width: 58px } th:nth-child(7), th:nth-child(8) { width: 56px }
      th.w { width: 27% } :is(th, td):is(:nth-child(1), :nth-child(7), :nth-child(8)) { text-align: right }
      @media (max-width: 1000px) { :is(th, td):is(:nth-child(3), :nth-child(6), :nth-child(7)) { display: none }
        .axis b:not(:last-of-type) { display: none } }
      .u { font-family: "JetBrains Mono", ui-monospace, monospace; font-size: 12px }
      .why, .cancelled .s, .delayed .s, .queued .s { color: var(--soft) }
      .succeeded .s, .c2 { color: var(--green) } .running .s, .c3 { color: var(--blue) }
      .timed-out .s, .c4 { color: var(--amber) } .failed .s, .failed .why, .c5 { color: var(--red) }
      .s::before { content: "● " } .failed .s::before { content: "▲ " } .timed-out .s::before { content: "◷ " }
      .cancelled .s::before { content: "⊘ " } .queued .s::before, .delayed .s::before { content: "○ " }
      .running .s::before { content: "◐ " }
      td.w, th.w { position: relative; padding-left: 0; padding-right: 0; overflow: visible }
      .axis { padding-left: 4px } .axis b { position: absolute; transform: translateX(-100%); padding-right: 4px;
        color: var(--soft); font-weight: 400; font-size: 11px; top: 5px }
      .axis b:first-of-type { display: none }
      td.w::before { content: ""; position: absolute; top: 0; bottom: 0; left: var(--await); border-left: 1px dashed var(--soft) }
      i { position: absolute; top: 5px; bottom: 5px; min-width: 1px } .q { background: var(--queue); top: 11px; bottom: 11px }
      .dn { background: var(--dns) } .cn { background: var(--connect) } .tl { background: var(--tls) }
      .se { background: var(--send) } .wt { background: var(--wait) } .rc { background: var(--receive) }
      .x { width: 3px; background: var(--red) } .timed-out .x { background: var(--amber) } .cancelled .x { background: var(--soft) }
      tr:hover td { background: var(--head) }
      @media print { th { position: static } }
      </style>
      """;
}
