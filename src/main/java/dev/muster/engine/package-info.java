/// Runs a plan and tells what happens: requests, limits, policies, the run's state machine, events,
/// task records. It knows the JDK alone.
///
/// **How a run flows.** Whatever happens to a run is a {@link Signal}, sent to {@link Run} as a
/// letter through a {@link Mailbox}. One thread at a time reads them, and it alone touches the
/// {@link Machine}: `muster-run`, which {@link Run} owns, for what the user sends and what is due;
/// and for what the transport tells, the transport's own thread, if nobody is reading. The machine
/// answers each signal with {@link Effect}s, the reader carries them out and hands each {@link
/// RunEvent} to one subscriber, in order. The subscriber must not block, and must not mind which
/// thread it is.
///
/// **Decision: the end of a request is read by the thread that ended it**, which can go straight on
/// with the next one. A reader thread that is woken for each end costs more than the engine itself
/// at 50,000 requests a second. We would notice that it stopped being right if a profile showed
/// threads of the transport waiting for each other's reading.
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
