package dev.muster.export;

/// Where a command will be pasted, and so how it must be quoted.
public enum Shell {
  BASH,
  CMD,
  POWERSHELL;

  Quoting quoting() {
    return switch (this) {
      case BASH -> new Bash();
      case CMD -> new Cmd();
      case POWERSHELL -> new PowerShell();
    };
  }
}
