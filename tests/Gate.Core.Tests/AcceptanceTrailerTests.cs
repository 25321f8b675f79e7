using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class AcceptanceTrailerTests
{
    private static readonly IReadOnlyList<FamilyMember> Family =
    [
        Recordings.Both("Words.Hash", Metric.Time, Metric.Allocated),
        Recordings.Both("Words.Hash(Text: a time b)", Metric.Time),
        Recordings.Both("Words.HashAll", Metric.Time),
    ];

    [Fact]
    public void A_trailer_accepts_the_benchmark_and_metric_that_it_names_and_no_other()
    {
        var accepted = Assert.Single(Of("Words.Hash time the new hash is keyed"));

        Assert.Equal(("Words.Hash", "time", "Ada", "the new hash is keyed"), (accepted.Benchmark.Name, accepted.Metric, accepted.By, accepted.Reason));
    }

    [Fact]
    public void A_name_may_hold_spaces_and_the_names_of_metrics() =>
        Assert.Equal("Words.Hash(Text: a time b)", Assert.Single(Of("Words.Hash(Text: a time b) time slower on purpose")).Benchmark.Name);

    [Theory]
    [InlineData("Words.Hash time")]
    [InlineData("Words.Hash time ")]
    [InlineData("Words.Hash")]
    [InlineData("* time everything is fine")]
    [InlineData("Words.Hash allocations nobody measures them")]
    [InlineData("words.hash time case matters")]
    [InlineData("Words.HashAll allocated not measured there")]
    [InlineData("")]
    public void What_names_nothing_or_gives_no_reason_accepts_nothing(string text) => Assert.Empty(Of(text));

    [Theory]
    [InlineData("Hash with keys\n\nGate-Accept: Words.Hash time keyed now", "Words.Hash time keyed now")]
    [InlineData("Hash with keys\r\n\r\nSigned-off-by: Ada\r\ngate-accept:   Words.Hash time keyed\r\n now\r\n", "Words.Hash time keyed now")]
    public void Trailers_stand_in_the_last_paragraph_of_a_message(string message, string text) =>
        Assert.Equal([new AcceptanceTrailer(text, "Ada")], AcceptanceTrailer.In(message, "Ada"));

    [Theory]
    [InlineData("Gate-Accept: Words.Hash time in the title")]
    [InlineData("Title\n\nGate-Accept: Words.Hash time quoted above\n\nThe rest.")]
    [InlineData("Title\n\n> Gate-Accept: Words.Hash time quoted")]
    [InlineData("")]
    public void What_stands_elsewhere_is_no_trailer(string message) => Assert.Empty(AcceptanceTrailer.In(message, "Ada"));

    private static IReadOnlyList<Acceptance> Of(string text) => new AcceptanceTrailer(text, "Ada").Of(Family);
}
