using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class StudentTTests
{
    // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, three decimals.
    [Theory]
    [InlineData(1, 0.95, 6.314)]
    [InlineData(1, 0.975, 12.706)]
    [InlineData(1, 0.99, 31.821)]
    [InlineData(1, 0.999, 318.309)]
    [InlineData(2, 0.975, 4.303)]
    [InlineData(2, 0.999, 22.327)]
    [InlineData(5, 0.90, 1.476)]
    [InlineData(5, 0.975, 2.571)]
    [InlineData(5, 0.999, 5.893)]
    [InlineData(10, 0.95, 1.812)]
    [InlineData(10, 0.975, 2.228)]
    [InlineData(10, 0.999, 4.144)]
    [InlineData(30, 0.975, 2.042)]
    [InlineData(30, 0.999, 3.385)]
    [InlineData(100, 0.975, 1.984)]
    [InlineData(100, 0.999, 3.174)]
    public void Quantiles_agree_with_the_published_table(double degreesOfFreedom, double probability, double expected)
    {
        Assert.Equal(expected, StudentT.Quantile(probability, degreesOfFreedom), 0.0005);
        Assert.Equal(-expected, StudentT.Quantile(1 - probability, degreesOfFreedom), 0.0005);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(1e-3)]
    [InlineData(1e-7)]
    [InlineData(1e-12)]
    public void One_and_two_degrees_of_freedom_agree_with_their_closed_forms(double tail)
    {
        var one = 1 / Math.Tan(Math.PI * tail);
        var two = (1 - (2 * tail)) / Math.Sqrt(2 * tail * (1 - tail));

        Assert.Equal(1, -StudentT.Quantile(tail, 1) / one, 1e-10);
        Assert.Equal(1, StudentT.UpperTail(one, 1) / tail, 1e-10);
        Assert.Equal(1, -StudentT.Quantile(tail, 2) / two, 1e-10);
        Assert.Equal(1, StudentT.UpperTail(two, 2) / tail, 1e-10);
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.5)]
    [InlineData(3.7)]
    [InlineData(10)]
    [InlineData(59)]
    [InlineData(1e3)]
    [InlineData(1e5)]
    [InlineData(1e7)]
    public void Tails_agree_with_numerical_integration(double degreesOfFreedom)
    {
        foreach (var tail in (double[])[0.4, 0.16, 0.01, 1e-4, 1e-7, 1e-10])
        {
            var t = -StudentT.Quantile(tail, degreesOfFreedom);

            Assert.Equal(1, Integrated(t, degreesOfFreedom) / tail, 1e-7);
            // Half the degrees of freedom is an exponent: it multiplies the last digit of its base.
            Assert.Equal(1, StudentT.UpperTail(t, degreesOfFreedom) / tail, 1e-11 + (1e-15 * degreesOfFreedom));
        }
    }

    [Fact]
    public void Many_degrees_of_freedom_are_normal()
    {
        // The normal distribution: 1.959963984540054 and 5.199337582290661 (Wichura 1988, algorithm AS 241).
        Assert.Equal(1.959963984540054, StudentT.Quantile(0.975, 1e12), 1e-6);
        Assert.Equal(5.199337582290661, -StudentT.Quantile(1e-7, 1e12), 1e-5);
    }

    [Fact]
    public void The_quantile_inverts_the_tail_and_mirrors_at_the_centre() =>
        Property.Holds(Gen.Select(Gen.Double[-18, -0.001], Gen.Double[-1, 6]), (logTail, logFreedom) =>
        {
            var (tail, freedom) = (0.5 * Math.Exp(logTail), Math.Pow(10, logFreedom));

            var t = -StudentT.Quantile(tail, freedom);

            Assert.Equal(1, StudentT.UpperTail(t, freedom) / tail, 1e-9);
            Assert.Equal(1 - tail, StudentT.UpperTail(-t, freedom), 1e-9);
        }, 3000);

    [Fact]
    public void The_centre_halves_the_distribution()
    {
        Assert.Equal(0, StudentT.Quantile(0.5, 3));
        Assert.Equal(0.5, StudentT.UpperTail(0, 3));
        // The density at the centre is 0.39894; next to it nothing may round away.
        Assert.Equal(0.5 - 3.9894228e-6, StudentT.UpperTail(1e-5, 1e7), 1e-10);
    }

    /// <summary>The tail by Simpson's rule after x = √ν sinh(s), which turns the density into cosh(s)^-ν.</summary>
    private static double Integrated(double t, double freedom)
    {
        double Density(double s) => Math.Exp(-freedom * (Math.Abs(s) + Math.Log((1 + Math.Exp(-2 * Math.Abs(s))) / 2)));
        // 60 e-foldings of the slowest decay, in the width that the degrees of freedom leave.
        var end = freedom > 100 ? 16 / Math.Sqrt(freedom) : 60 / freedom;
        var start = Math.Asinh(t / Math.Sqrt(freedom));
        return Simpson(Density, start, start + end) / (2 * Simpson(Density, 0, end));
    }

    private static double Simpson(Func<double, double> function, double from, double to)
    {
        const int intervals = 20_000;
        var width = (to - from) / intervals;
        return width / 3 * Enumerable.Range(0, intervals + 1)
            .Sum(i => (i is 0 or intervals ? 1 : i % 2 == 1 ? 4 : 2) * function(from + (i * width)));
    }
}
