using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Tests;

/// <summary>Every file of Fixtures/refused is a case; its name says the code, the line and the column, and then why.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Fixture.At("refused")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_that_cannot_be_trusted_is_refused_with_its_place(string name)
    {
        var path = Fixture.At("refused", name);

        var refused = Assert.Throws<GateException>(() => Adapters.Read([path], ""));

        var last = refused.Diagnostics[^1];
        Assert.Equal(Expected(name, path), (last.Code.Id, last.Location));
        Assert.Equal(Severity.Error, last.Severity);
    }

    private static (string Code, Location Location) Expected(string name, string path)
    {
        var parts = name.Split('_');
        var line = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var column = int.Parse(parts[2], CultureInfo.InvariantCulture);
        // What is wrong with all files together has no place in one of them.
        return (parts[0], parts[0] is "GATE2010" ? Location.None : new(path, line, column));
    }
}
