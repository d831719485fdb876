package dev.muster.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One scenario of the asyncio records: as a plan and a script in, as a record out.
final class AsyncioScenario {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode scenario;
  private final List<String> names = new ArrayList<>();
  private final Policy policy;
  private final Stage stage;
  private final ObjectNode outcome = JSON.createObjectNode();

  private AsyncioScenario(JsonNode scenario) {
    this.scenario = scenario;
    policy = policy(scenario.get("policy"));
    List<Request> requests = new ArrayList<>();
    for (JsonNode task : scenario.get("tasks")) {
      names.add(task.get("name").asString());
      requests.add(request(task));
    }
    Session free = Session.DEFAULT.withLimits(Limits.NONE).withTimeouts(Timeouts.NONE);
    stage = new Stage(new Plan(requests, policy, free));
  }

  /// What the engine makes of the scenario, in the form of a record's `expect`.
  static Object play(JsonNode scenario) {
    return canonical(new AsyncioScenario(scenario).played());
  }

  /// JSON whose fields compare in any order.
  static Object canonical(JsonNode node) {
    if (node.isObject()) {
      var sorted = new TreeMap<String, Object>();
      node.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
      return sorted;
    }
    if (node.isArray()) {
      return node.valueStream().map(AsyncioScenario::canonical).toList();
    }
    return node.isNumber() ? node.asLong() : node.asString();
  }

  private static Request request(JsonNode task) {
    Request plain = Request.get("http://" + task.get("name").asString() + "/");
    Duration limit = millis(task.get("wait_for"));
    return limit == null
        ? plain
        : plain.withTimeouts(new Timeouts(limit, null, null)).withShield(task.has("shield"));
  }

  private static Policy policy(JsonNode node) {
    Duration timeout = millis(node.get("timeout"));
    return switch (node.get("kind").asString()) {
      case "gather" -> new Gather(node.get("return_exceptions").asBoolean(), timeout);
      case "as_completed" -> new AsCompleted(timeout);
      case "wait" ->
          new Wait(
              Wait.ReturnWhen.valueOf(node.get("return_when").asString()),
              timeout,
              switch (node.get("then").asString()) {
                case "keep" -> Wait.Then.KEEP;
                case "cancel" -> Wait.Then.CANCEL;
                case "repeat" -> Wait.Then.REPEAT;
                default -> throw new IllegalArgumentException(node.toString());
              });
      case "task_group" -> new TaskGroup();
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static @Nullable Duration millis(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : Duration.ofMillis(node.asLong());
  }

  private ObjectNode played() {
    for (int task = 0; task < names.size(); task++) {
      JsonNode script = scenario.get("tasks").get(task);
      Outcome end =
          script.has("raise")
              ? Stage.bad(script.get("raise").asString())
              : new Outcome.Succeeded(script.get("result").asInt());
      stage.work(task, script.get("after").asLong(), end);
    }
    for (JsonNode action : scenario.get("actions")) {
      Signal signal =
          action.has("cancel")
              ? new Signal.Cancel(new int[] {names.indexOf(action.get("cancel").asString())})
              : new Signal.CancelAwait();
      stage.at(action.get("at").asLong(), signal);
    }
    if (policy instanceof AsCompleted) {
      outcome.putArray("yields");
    }
    if (policy instanceof Wait) {
      outcome.putArray("rounds");
    }
    stage.watch(this::note).play();
    outcome.set("finally", states(true));
    return outcome;
  }

  private void note(RunEvent event) {
    switch (event) {
      case RunEvent.Yielded(long at, int task) ->
          yields().add(value(outcomeOf(task)).put("at", Stage.millis(at)));
      case RunEvent.YieldedTimeouts(long at, int pending) -> {
        for (int task = 0; task < pending; task++) {
          yields().addObject().put("at", Stage.millis(at)).put("error", "timeout");
        }
      }
      case RunEvent.Rounded rounded -> note(rounded);
      case RunEvent.Settled(long at, Settlement settlement) -> note(at, settlement);
      case RunEvent.Queued _,
          RunEvent.Started _,
          RunEvent.Repeats _,
          RunEvent.Waits _,
          RunEvent.Held _,
          RunEvent.Ended _,
          RunEvent.WorkEnded _,
          RunEvent.Resumed _,
          RunEvent.Finished _ -> {}
    }
  }

  private ArrayNode yields() {
    return (ArrayNode) outcome.get("yields");
  }

  private void note(RunEvent.Rounded round) {
    ObjectNode node = ((ArrayNode) outcome.get("rounds")).addObject();
    node.put("at", Stage.millis(round.at()));
    ArrayNode done = node.putArray("done");
    for (int task : round.done()) {
      done.add(names.get(task));
    }
    ArrayNode pending = node.putArray("pending");
    for (TaskRecord task : stage.record().tasks()) {
      if (task.state().pending()) {
        pending.add(names.get(task.index()));
      }
    }
    if (pending.size() != round.pending()) {
      throw new AssertionError("a round that counts " + round.pending() + ", not " + pending);
    }
  }

  private void note(long at, Settlement settlement) {
    switch (settlement) {
      case Settlement.Returned() -> {
        if (policy instanceof Gather || policy instanceof TaskGroup) {
          ArrayNode results = outcome.putArray("results");
          stage.record().tasks().forEach(task -> results.add(value(outcomeOf(task.index()))));
        }
      }
      case Settlement.RaisedTask(int task) -> outcome.put("raised", error(outcomeOf(task)));
      case Settlement.RaisedTimeout() -> outcome.put("raised", "timeout");
      case Settlement.RaisedCancelled() -> outcome.put("raised", "cancelled");
      case Settlement.RaisedGroup(int task) ->
          outcome.putArray("raised_group").add(error(outcomeOf(task)));
    }
    outcome.put("at", Stage.millis(at));
    outcome.set("tasks", states(false));
  }

  private Outcome outcomeOf(int task) {
    return Objects.requireNonNull(stage.record().task(task).outcome());
  }

  private static ObjectNode value(Outcome outcome) {
    ObjectNode node = JSON.createObjectNode();
    return outcome instanceof Outcome.Succeeded(int status)
        ? node.put("result", status)
        : node.put("error", error(outcome));
  }

  private static String error(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> failed.why().words();
      case Outcome.TimedOut _ -> "timeout";
      case Outcome.Cancelled _ -> "cancelled";
      case Outcome.Succeeded _ -> throw new AssertionError("no error: " + outcome);
    };
  }

  private ObjectNode states(boolean withInner) {
    ObjectNode all = JSON.createObjectNode();
    for (TaskRecord task : stage.record().tasks()) {
      all.set(names.get(task.index()), state(task.outcome(), task.endedAt()));
      if (withInner && task.request().shield()) {
        Outcome inner = task.workOutcome() == null ? task.outcome() : task.workOutcome();
        long at = task.workOutcome() == null ? task.endedAt() : task.workEndedAt();
        all.set(names.get(task.index()) + "/inner", state(inner, at));
      }
    }
    return all;
  }

  private static ObjectNode state(@Nullable Outcome outcome, long at) {
    ObjectNode node = JSON.createObjectNode();
    if (outcome == null) {
      return node.put("state", "pending");
    }
    switch (outcome) {
      case Outcome.Succeeded(int status) -> node.put("state", "succeeded").put("result", status);
      case Outcome.Cancelled _ -> node.put("state", "cancelled");
      case Outcome.Failed _, Outcome.TimedOut _ ->
          node.put("state", "failed").put("error", error(outcome));
    }
    return node.put("at", Stage.millis(at));
  }
}
