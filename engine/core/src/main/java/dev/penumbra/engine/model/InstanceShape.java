package dev.penumbra.engine.model;

/**
 * The size of an instance.
 *
 * @param vcpu virtual processors, above 0
 * @param memoryGib memory in GiB, above 0
 */
public record InstanceShape(double vcpu, double memoryGib) {
  /** Memory that comes with one virtual processor in the compute families the price lists are for. */
  public static final double GIB_PER_VCPU = 2;

  public InstanceShape {
    if (!(vcpu > 0) || !(memoryGib > 0)) {
      throw new IllegalArgumentException("shape " + vcpu + " vCPU, " + memoryGib + " GiB; both must be above 0");
    }
  }

  /** Virtual processors that are paid for: an instance with much memory is priced as the processors it displaces. */
  public double billedVcpu() {
    return Math.max(vcpu, memoryGib / GIB_PER_VCPU);
  }
}
