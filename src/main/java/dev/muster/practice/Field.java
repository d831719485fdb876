package dev.muster.practice;

/// One header line.
record Field(String name, String value) {
  boolean named(String other) {
    return name.equalsIgnoreCase(other);
  }
}
