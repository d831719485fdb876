package dev.muster.export;

/// Where a command will be pasted, and so how it must be quoted.
public enum Shell {
  BASH(new Bash()),
  CMD(new Cmd()),
  POWERSHELL(new PowerShell());

  private final Quoting quoting;

  Shell(Quoting quoting) {
    this.quoting = quoting;
  }

  Quoting quoting() {
    return quoting;
  }
}
