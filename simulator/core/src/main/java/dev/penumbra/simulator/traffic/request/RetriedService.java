package dev.penumbra.simulator.traffic.request;

import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.simulator.station.Starts;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import dev.penumbra.simulator.traffic.request.Attempt.Retry;
import dev.penumbra.simulator.traffic.request.Attempt.Sent;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one service whose clients give up waiting and ask again, so that what becomes of one makes others come.
 * They are sent one by one in order of time. A station tells when a request starts as soon as that is certain, and an
 * attempt fails no earlier than it is known to, so the next one never lies in the past.
 */
final class RetriedService implements ServiceFlow {
  private final Arrivals arrivals;
  private final ServicePoints points;
  private final ClientRetries clients;
  private final RetryDraws draws;
  private final Attempts attempts;
  private final Outcomes[] outcomes;
  private double nowMicros;

  RetriedService(Arrivals arrivals, ServicePoints points, ClientRetries clients, RetryDraws draws) {
    this(arrivals, points, clients, draws, new Attempts());
  }

  private RetriedService(
      Arrivals arrivals, ServicePoints points, ClientRetries clients, RetryDraws draws, Attempts attempts) {
    this.arrivals = arrivals;
    this.points = points;
    this.clients = clients;
    this.draws = draws;
    this.attempts = attempts;
    this.outcomes = IntStream.range(0, points.count()).mapToObj(Outcomes::new).toArray(Outcomes[]::new);
  }

  /** What becomes of attempts at one zone. */
  private final class Outcomes implements Starts {
    private final int zone;
    /** Requests whose latest attempt was here and whose next one is still to come. */
    private long toRetry;
    /** Attempts that wait here and that nobody waits for. */
    private long abandoned;

    Outcomes(int zone) {
      this.zone = zone;
    }

    private Tally tally() {
      return points.get(zone).tally();
    }

    @Override
    public void started(
        double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
      Sent sent = leave(caller);
      tally().worked(demandMicros);
      if (!sent.settled) {
        double response = networkMicros + (startMicros - arrivalMicros) + demandMicros;
        if (response <= clients.timeoutMicros()) {
          sent.settled = true;
          tally().answered(arrivalMicros - sent.attempt.firstMicros() + response);
        } else {
          timeOut(sent);
        }
      }
    }

    /** The server says nothing, so the client waits on until its time is over. */
    @Override
    public void refused(double arrivalMicros, int caller) {
      Sent sent = leave(caller);
      if (!sent.settled) {
        timeOut(sent);
      }
    }

    @Override
    public void rejected(double arrivalMicros, double networkMicros, int caller) {
      Sent sent = leave(caller);
      if (!sent.settled) {
        tally().rejected++;
        fail(sent, arrivalMicros + Math.min(networkMicros, clients.timeoutMicros()));
      }
    }

    private Sent leave(int caller) {
      Sent sent = attempts.take(caller);
      abandoned -= sent.settled ? 1 : 0;
      return sent;
    }

    void timeOut(Sent sent) {
      tally().timedOut++;
      fail(sent, sent.atMicros + clients.timeoutMicros());
    }

    private void fail(Sent sent, double knownMicros) {
      sent.settled = true;
      Attempt failed = sent.attempt;
      if (failed.number() == clients.retries()) {
        tally().gaveUp();
        return;
      }
      Attempt next = failed.next();
      double wait = clients.backOffMicros(failed.number(), draws.backOffShare(next));
      attempts.plan(new Retry(Math.max(knownMicros, nowMicros) + wait, next, zone));
      toRetry++;
    }
  }

  @Override
  public void setServing(int zone, Serving serving, double atMicros) {
    nowMicros = atMicros;
    if (points.setServing(zone, serving, atMicros)) {
      points.handOver(zone, this::handOver, outcomes[points.home()]);
    }
  }

  /** One that waits goes to the home zone; returns what that costs it on the way. */
  private double handOver(int caller) {
    Sent sent = attempts.get(caller);
    if (sent.settled) {
      outcomes[sent.zone].abandoned--;
      outcomes[points.home()].abandoned++;
    }
    sent.zone = points.home();
    return points.homeMicros(sent.attempt.cluster());
  }

  @Override
  public void setRoutes(int[] zoneOfCluster, double atMicros) {
    points.setRoutes(zoneOfCluster, atMicros);
  }

  @Override
  public void setCallMicros(double[] callMicros) {
    points.setCallMicros(callMicros);
  }

  @Override
  public boolean[] takesTraffic() {
    return points.takesTraffic();
  }

  @Override
  public void advance(double fromMicros, double untilMicros) {
    nowMicros = fromMicros;
    for (Outcomes at : outcomes) {
      points.get(at.zone).open(fromMicros, untilMicros, at);
    }
    loseHope(untilMicros);
    for (int count = arrivals.take(untilMicros); count > 0; count = arrivals.take(untilMicros)) {
      for (int i = arrivals.first(); i < arrivals.first() + count; i++) {
        double moment = arrivals.moments()[i];
        retryBefore(Math.nextUp(moment), untilMicros);
        Attempt first = new Attempt(
            arrivals.request(i), 0, arrivals.clusters()[i], moment, arrivals.demands()[i]);
        send(
            first, moment, new Luck(arrivals.ageShare(i), arrivals.jitters()[i], arrivals.sessionShare(i)),
            untilMicros);
      }
    }
    retryBefore(untilMicros, untilMicros);
    for (Outcomes at : outcomes) {
      points.get(at.zone).close(at);
    }
  }

  /** Those that wait for longer than until the stretch ends, and whose clients do not. */
  private void loseHope(double untilMicros) {
    double sentBefore = untilMicros - clients.timeoutMicros();
    for (Sent sent = attempts.pollSentBefore(sentBefore); sent != null; sent = attempts.pollSentBefore(sentBefore)) {
      abandon(sent);
    }
  }

  private void abandon(Sent waiting) {
    Outcomes at = outcomes[waiting.zone];
    at.abandoned++;
    at.timeOut(waiting);
  }

  private void retryBefore(double micros, double untilMicros) {
    for (@Nullable
    Retry retry = attempts.pollRetryBefore(micros); retry != null; retry = attempts.pollRetryBefore(micros)) {
      Attempt attempt = retry.attempt();
      outcomes[retry.zone()].toRetry--;
      send(
          attempt, retry.atMicros(),
          new Luck(draws.ageShare(attempt), draws.jitter(attempt), draws.sessionShare(attempt)), untilMicros);
    }
  }

  /** What is drawn for one attempt. */
  private record Luck(double ageShare, double jitter, double sessionShare) {}

  private void send(Attempt attempt, double moment, Luck luck, double untilMicros) {
    Ways ways = points.ways(moment);
    int answer = points.routes().isSettled() ? 0 : points.routes().answer(moment, luck.ageShare);
    int way = ways.way(answer, attempt.cluster());
    ServicePoint point = ways.point(way);
    if (ways.isInVain(way)) {
      point.failedOver();
    }
    Tally tally = point.tally();
    tally.arrived += attempt.number() == 0 ? 1 : 0;
    tally.retried += attempt.number() == 0 ? 0 : 1;
    Sent sent = attempts.send(attempt, moment, point.zone());
    point.offer(
        new ServicePoint.Work(moment, attempt.demandMicros(), ways.micros(way, luck.jitter)), attempt.cluster(),
        luck.sessionShare, sent.ticket, outcomes[point.zone()]);
    if (!sent.settled) {
      attempts.watch(sent);
      loseHope(untilMicros);
    }
  }

  @Override
  public OptionalDouble findBusyMillis(int zone) {
    return OptionalDouble.of(points.get(zone).busyMicros() / 1000);
  }

  @Override
  public TrafficSlice harvest(int zone) {
    return points.get(zone).harvest(outcomes[zone].toRetry, outcomes[zone].abandoned);
  }

  @Override
  public RetriedService turned(ServiceSpec service, DemandSource demand, double turnMicros) {
    return copy(arrivals.turned(demand, turnMicros), points.turned(service));
  }

  @Override
  public RetriedService copy() {
    return copy(arrivals.copy(), points.copy());
  }

  private RetriedService copy(Arrivals sent, ServicePoints at) {
    RetriedService copy = new RetriedService(sent, at, clients, draws, attempts.copy());
    copy.nowMicros = nowMicros;
    Arrays.stream(outcomes).forEach(own -> {
      copy.outcomes[own.zone].toRetry = own.toRetry;
      copy.outcomes[own.zone].abandoned = own.abandoned;
    });
    return copy;
  }
}
