package dev.muster.ui.detail;

import dev.muster.engine.Quantities;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A body made readable: what stands in the Body tab.
///
/// @param text the lines, made harmless; cut lines are joined by {@link Printable#joined}
/// @param note how much there is and of what: "first 64 kB of 2.1 MB kept · text/html · UTF-8"
/// @param picture what is shown instead of the text, when the form is {@link BodyForm#PICTURE}
/// @param form how it is shown
/// @param offered how it could be shown
public record Rendering(
    String text, @Nullable Picture picture, String note, BodyForm form, Set<BodyForm> offered) {
  /// More than anyone reads. It bounds how long the screen needs to take the text in.
  private static final int SHOWN_BYTES = 256_000;

  /// Nothing to show, and why.
  static Rendering none(String why) {
    return new Rendering("", null, why, BodyForm.TEXT, Set.of());
  }

  /// @param wanted what the user chose, `null` for what suits the body
  static Rendering of(Body body, @Nullable BodyForm wanted) {
    if (body.empty()) {
      return none(Texts.get(whyEmpty(body)));
    }
    String text = body.text(SHOWN_BYTES);
    Optional<String> json =
        body.complete() && body.bytes().length <= SHOWN_BYTES && !body.binary()
            ? Json.indented(text)
            : Optional.empty();
    Optional<Picture> picture = body.complete() ? Picture.of(body.bytes()) : Optional.empty();
    Set<BodyForm> offered = EnumSet.of(BodyForm.TEXT, BodyForm.HEX);
    json.ifPresent(_ -> offered.add(BodyForm.FORMATTED));
    picture.ifPresent(_ -> offered.add(BodyForm.PICTURE));
    BodyForm form = wanted != null && offered.contains(wanted) ? wanted : suiting(body, offered);
    String shown =
        switch (form) {
          case PICTURE -> "";
          case FORMATTED -> Printable.lines(json.orElse(text));
          case TEXT -> Printable.lines(text);
          case HEX -> Printable.hex(body.bytes(), SHOWN_BYTES);
        };
    Picture drawn = form == BodyForm.PICTURE ? picture.orElse(null) : null;
    return new Rendering(shown, drawn, note(body, picture), form, offered);
  }

  private static BodyForm suiting(Body body, Set<BodyForm> offered) {
    if (offered.contains(BodyForm.PICTURE)) {
      return BodyForm.PICTURE;
    }
    if (body.binary()) {
      return BodyForm.HEX;
    }
    return offered.contains(BodyForm.FORMATTED) ? BodyForm.FORMATTED : BodyForm.TEXT;
  }

  private static String whyEmpty(Body body) {
    if (body.length() > 0) {
      return "detail.body.notKept";
    }
    return body.over() ? "detail.body.empty" : "detail.body.notYet";
  }

  private static String note(Body body, Optional<Picture> picture) {
    List<String> parts = new ArrayList<>();
    int kept = body.bytes().length;
    String size = Quantities.bytes(kept);
    parts.add(
        kept == body.length()
            ? size
            : Texts.get("detail.body.part", size, Quantities.bytes(body.length())));
    if (kept > SHOWN_BYTES) {
      parts.add(Texts.get("detail.body.shown", Quantities.bytes(SHOWN_BYTES)));
    }
    if (!body.mediaType().isEmpty()) {
      parts.add(body.mediaType());
    }
    picture.ifPresent(
        drawn -> parts.add(Texts.get("detail.body.pixels", drawn.width(), drawn.height())));
    if (!body.binary() && picture.isEmpty()) {
      parts.add(body.charset().displayName());
    }
    return String.join(" · ", parts);
  }
}
