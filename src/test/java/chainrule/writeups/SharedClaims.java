package chainrule.writeups;

/** The table of claims that several tests look at, made once for all of them. */
public final class SharedClaims {
  /** Every claim, with a true line near each that is false. */
  public static final Claims WITH_REPAIRS = Claims.all().withRepairs();

  private SharedClaims() {}
}
