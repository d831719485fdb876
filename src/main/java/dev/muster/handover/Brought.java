package dev.muster.handover;

import java.util.List;

/// What a later start brings to the open window.
///
/// @param lists the files and URLs that the window shall show, files by their whole path; `-`
///   stands for what was piped into the start
/// @param piped that, as it came; empty where there is none
@SuppressWarnings("ArrayRecordComponent") // it is never compared, only read
public record Brought(List<String> lists, byte[] piped) {}
