package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.simulator.traffic.fluid.latency.PathProfiles;

/** Requests that came evenly over a stretch of time and wait in that order. */
final class Parcel {
  /** What they have to go through beside waiting, and how many of them come by which node. */
  @SuppressWarnings("ArrayRecordComponent") // shared by parcels, changed by nobody, compared with nothing
  record Ways(PathProfiles profiles, double[] nodes, double total) {}

  final Ways ways;
  final double to;
  double from;
  double requests;

  Parcel(Ways ways, double requests, double from, double to) {
    this.ways = ways;
    this.requests = requests;
    this.from = from;
    this.to = to;
  }

  /** Takes away those that came first: a part of all, 0 to 1. */
  void take(double part) {
    from += part * (to - from);
    requests -= part * requests;
  }

  Parcel copy() {
    return new Parcel(ways, requests, from, to);
  }

  /** The same with other ways. */
  Parcel with(Ways other) {
    return new Parcel(other, requests, from, to);
  }
}
