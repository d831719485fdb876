#!/bin/sh
# Starts Muster: in a window, or in the terminal where that was asked for or there is no display.
# Each has its own AOT cache, and the terminal's runs are short: little compiling, collecting on all processors, and no
# file for jps, which would be left behind (Muster leaves faster than the JVM would).
home=$(readlink -f "$0")
home=${home%/bin/*}
kind=window
drawing=
[ -n "$DISPLAY$WAYLAND_DISPLAY" ] || kind=terminal
for word in "$@"; do
  case $word in
    --headless | --help | -h | --version | -V | --completion) kind=terminal ;;
  esac
done
case $kind in
  window)
    # The garbage collector's pauses are the screen's too. Reflection as the JVM has it built in, for at start nearly
    # every call is the first of its kind.
    set -- -XX:MaxGCPauseMillis=20 -Djdk.reflect.useNativeAccessorOnly=true dev.muster.app.Main "$@"
    # JavaFX draws with the graphics card, or without OpenGL. Looking for a card where there is none takes long.
    gpu=no
    for device in /dev/dri/* /dev/nvidiactl /dev/dxg; do [ ! -e "$device" ] || gpu=yes; done
    [ $gpu = yes ] || drawing=-Dprism.order=sw
    ;;
  terminal)
    # picocli would look for Groovy in every jar.
    set -- -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dpicocli.disable.closures=true \
      dev.muster.app.Main "$@"
    ;;
esac
# MUSTER_JAVA_OPTIONS is for the curious: options of the JVM, separated by spaces.
# shellcheck disable=SC2086
exec "$home/lib/runtime/bin/java" \
  "-XX:AOTCache=$home/lib/app/$kind.aot" -Xlog:disable \
  --enable-native-access=ALL-UNNAMED,javafx.graphics -cp "$home/lib/app/muster.jar" \
  $drawing $MUSTER_JAVA_OPTIONS "$@"
