using System.Globalization;

namespace Gate.Adapters.Tests;

/// <summary>Every file and folder of Fixtures/read is a case; what is read of it stands in the approved text beside it.</summary>
public sealed class ReadingTests
{
    public static TheoryData<string> Cases() => [.. Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_read_as_it_was_approved(string name) =>
        Golden.Approve(Read(name), Fixture.At("read", name + ".approved.txt"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var invariant = Names().Select(Read).ToList();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            var local = Names().Select(Read).ToList();

            Assert.Equal(invariant, local);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(Fixture.At("read")).Select(Path.GetFileName).OfType<string>()
            .Where(name => !name.EndsWith(".approved.txt", StringComparison.Ordinal) && !name.EndsWith(".received.txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        var folder = Fixture.At("read");
        var run = Adapters.Read([Path.Join(folder, name)], "suite");
        return RunText.Of(run, folder).Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
