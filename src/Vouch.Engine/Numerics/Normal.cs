using System.Diagnostics;

namespace Vouch.Engine.Numerics;

/// <summary>The standard normal distribution: density, distribution function, quantile.</summary>
public static class Normal
{
    private const double InverseSqrtTwoPi = 0.39894228040143267794;

    /// <summary>The density at <paramref name="x"/>.</summary>
    public static double Density(double x) => InverseSqrtTwoPi * Math.Exp(-0.5 * x * x);

    /// <summary>The chance of a value at or below <paramref name="x"/>; absolute error below 1e-15, relative error below 1e-8 in the far tail.</summary>
    /// <remarks>Series and continued fraction after J. Hart, as arranged by G. West, "Better approximations to cumulative normal
    /// functions", Wilmott Magazine, 2005. Monotone to rounding; 0 and 1 beyond 37 standard deviations.</remarks>
    public static double Cdf(double x)
    {
        double size = Math.Abs(x);
        if (size > 37)
        {
            return x > 0 ? 1 : 0;
        }

        double tail;
        double e = Math.Exp(-0.5 * size * size);
        if (size < 7.07106781186547)
        {
            double top = ((((((3.52624965998911e-02 * size + 0.700383064443688) * size + 6.37396220353165) * size
                + 33.912866078383) * size + 112.079291497871) * size + 221.213596169931) * size) + 220.206867912376;
            double bottom = (((((((8.83883476483184e-02 * size + 1.75566716318264) * size + 16.064177579207) * size
                + 86.7807322029461) * size + 296.564248779674) * size + 637.333633378831) * size + 793.826512519948) * size)
                + 440.413735824752;
            tail = e * top / bottom;
        }
        else
        {
            double fraction = size + 0.65;
            fraction = size + (4 / fraction);
            fraction = size + (3 / fraction);
            fraction = size + (2 / fraction);
            fraction = size + (1 / fraction);
            tail = e * InverseSqrtTwoPi / fraction;
        }

        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a share <paramref name="p"/> of the distribution lies; relative error about 1e-16.</summary>
    /// <param name="p">In the open interval (0, 1).</param>
    /// <remarks>M. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988).</remarks>
    public static double Quantile(double p)
    {
        Debug.Assert(p > 0 && p < 1, "A quantile needs a share strictly between 0 and 1.");
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double r = 0.180625 - (q * q);
            return q * Center(r);
        }

        double tail = Math.Sqrt(-Math.Log(q < 0 ? p : 1 - p));
        double value = tail <= 5 ? Shoulder(tail - 1.6) : FarTail(tail - 5);
        return q < 0 ? -value : value;
    }

    private static double Center(double r) =>
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r
            + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608)
        / (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r
            + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0);

    private static double Shoulder(double r) =>
        (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
            + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r
            + 1.42343711074968357734)
        / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
            + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r
            + 1.0);

    private static double FarTail(double r) =>
        (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
            + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r
            + 6.6579046435011037772)
        / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
            + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r
            + 1.0);
}
