package dev.penumbra.engine.demand;

/**
 * Where the demand of a service and a cluster stands in an array: service by service, cluster by cluster.
 *
 * @param services number of services, 1 or more
 * @param clusters number of clusters, 1 or more
 */
public record SeriesIndex(int services, int clusters) {
  public SeriesIndex {
    if (services < 1 || clusters < 1) {
      throw new IllegalArgumentException(services + " services, " + clusters + " clusters; both must be 1 or more");
    }
  }

  /** Number of series. */
  public int size() {
    return services * clusters;
  }

  /** Position of a series; both arguments count from 0. */
  public int of(int service, int cluster) {
    return service * clusters + cluster;
  }

  public int service(int series) {
    return series / clusters;
  }

  public int cluster(int series) {
    return series % clusters;
  }
}
