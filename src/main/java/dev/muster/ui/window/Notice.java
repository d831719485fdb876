package dev.muster.ui.window;

/// What the system shall tell the user, wherever they look.
public record Notice(String title, String text) {}
