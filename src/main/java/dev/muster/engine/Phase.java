package dev.muster.engine;

/// What a running request is busy with, in the order of Chrome DevTools' Timing tab.
public enum Phase {
  /// Between its start and the first sign of the network.
  STARTING,
  RESOLVING,
  CONNECTING,
  SECURING,
  SENDING,
  WAITING,
  RECEIVING
}
