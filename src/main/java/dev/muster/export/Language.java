package dev.muster.export;

import dev.muster.engine.Plan;

/// A language that a run can be copied into: the same requests, limits and policy as a script.
public enum Language {
  PYTHON,
  JAVA,
  JAVASCRIPT;

  /// The script, whole and ready to run. What it can't say stands in a comment at its top.
  public String script(Plan plan, Secrets secrets) {
    Asked asked = Asked.of(plan, secrets);
    return switch (this) {
      case PYTHON -> new PythonScript(asked).text();
      case JAVA -> new OkHttpScript(asked).text();
      case JAVASCRIPT -> new NodeScript(asked).text();
    };
  }
}
