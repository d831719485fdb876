/// Runs a plan and tells what happens: requests, limits, policies, the run's state machine, events,
/// task records. It knows the JDK alone.
///
/// **How a run flows.** {@link Run} owns one reader thread, `muster-run`. It alone touches the
/// {@link Machine}; every other thread (the screen that cancels, the transport that ended a
/// request) sends a {@link Signal} as a letter through a {@link Mailbox}. The machine answers each
/// signal with {@link Effect}s, `Run` carries them out and hands each {@link RunEvent} to one
/// subscriber, on the reader thread, in order. The subscriber must not block it.
///
/// **Time** is nanoseconds since the run began, from {@link RunClock}; only `Run` and the transport
/// read it. The machine is told the time with each signal.
///
/// **Decision: cancel takes effect in the machine, not in the transport.** A cancelled task has
/// ended at once; its connection is closed behind it, and its place in flight is free when the
/// transport has said so. That keeps a cancel of 100,000 rows instant and the number of open
/// sockets true. We would notice that it stopped being right if `Run.close` waited longer than the
/// transport needs to close.
@NullMarked
package dev.muster.engine;

import org.jspecify.annotations.NullMarked;
