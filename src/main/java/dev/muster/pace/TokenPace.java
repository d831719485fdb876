package dev.muster.pace;

import dev.muster.engine.Pace;
import dev.muster.engine.Rates;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pace by token buckets. A bucket refills evenly and holds what a twentieth of a second lets
/// through: enough to make up for a late wake-up, and too little for a burst, so that no second
/// sees more than a twentieth above the rate.
public final class TokenPace implements Pace {
  private static final int BUCKETS_A_SECOND = 20;

  private final Rates rates;
  private final @Nullable Bucket all;
  private final Map<String, Bucket> hosts = new HashMap<>();
  private long now;

  /// A {@link Pace.Maker}.
  public static Pace of(Rates rates) {
    return rates.equals(Rates.NONE) ? Pace.NONE : new TokenPace(rates);
  }

  private TokenPace(Rates rates) {
    this.rates = rates;
    all = rates.perSecond() == Rates.UNLIMITED ? null : bucket(rates.perSecond());
  }

  @Override
  public Permit take(String host, long at) {
    now = at;
    Bucket ofHost =
        rates.perHost() == Rates.UNLIMITED
            ? null
            : hosts.computeIfAbsent(host, _ -> bucket(rates.perHost()));
    Permit hostsWord = asked(ofHost, true);
    if (hostsWord instanceof Permit.NotYet) {
      return hostsWord;
    }
    Permit word = asked(all, false);
    if (word instanceof Permit.Given) {
      use(ofHost);
      use(all);
    }
    return word;
  }

  private static Permit asked(@Nullable Bucket bucket, boolean hostOnly) {
    if (bucket == null) {
      return Permit.GIVEN;
    }
    var able = bucket.estimateAbilityToConsume(1);
    return able.canBeConsumed()
        ? Permit.GIVEN
        : new Permit.NotYet(Math.max(1, able.getNanosToWaitForRefill()), hostOnly);
  }

  private static void use(@Nullable Bucket bucket) {
    if (bucket != null) {
      ConsumptionProbe used = bucket.tryConsumeAndReturnRemaining(1);
      if (!used.isConsumed()) {
        throw new IllegalStateException("a permit that was there is gone");
      }
    }
  }

  private Bucket bucket(int perSecond) {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(Math.max(1, perSecond / BUCKETS_A_SECOND))
                .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(new RunTime())
        .build();
  }

  /// The time that this pace was told last.
  private final class RunTime implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
