using System.Text;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>A configuration with the places that later checks report at.</summary>
/// <param name="Configuration">What gate.yml says.</param>
/// <param name="Projects">Where each suite's project is written, by suite name.</param>
public sealed record ParsedConfiguration(GateConfiguration Configuration, IReadOnlyDictionary<string, Location> Projects);

/// <summary>Understands the text of gate.yml. Pure: whether projects exist is asked elsewhere.</summary>
public static class ConfigurationReader
{
    private static readonly Keys TopKeys = new(
        [
            new("version", "The version of this format: 1.", Schema.Shape.Either(Schema.Shape.Number(1, 1), Schema.Shape.OneOf("1"))),
            new("suites", "What is measured, by names of your own. A suite's name is also that of its file under baselines/.", SuiteReader.Shape),
            new("testbed", "The machine that measures.", TestbedReader.Shape),
            new("policy", "What counts as a regression, how sure Gate must be, and what each verdict leads to.", PolicyReader.Shape),
            new("budget", "What a check may cost.", BudgetReader.Shape),
            new("github", "What is published to GitHub.", GitHubReader.Shape),
            new("history", "Where what was measured over time is kept: a folder relative to gate.yml, baselines when not given, or a PostgreSQL server. Where it is given, checks of the default branch in CI add to it.", HistoryReader.Shape),
            new("aliases", "Former names of benchmarks, each with the name that it has now, so that a trend goes on over a renaming.", HistoryReader.AliasShape),
            new("variants", "Benchmarks that do the same work in other ways and are compared with one another.", VariantsReader.Shape),
            new("analysis", "What `analyze` looks at.", AnalysisReader.Shape),
        ]);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the schema says of the whole.</summary>
    internal static Shape Shape { get; } = Schema.Shape.Map(TopKeys, "version", "suites");

    /// <summary>Reads the bytes of a file, which are UTF-8 with or without a byte order mark.</summary>
    public static ParsedConfiguration Parse(ReadOnlySpan<byte> bytes, string file)
    {
        try
        {
            return Parse(StrictUtf8.GetString(bytes), file);
        }
        catch (DecoderFallbackException error)
        {
            var before = bytes[..error.Index];
            var where = new Location(file, before.Count((byte)'\n') + 1, error.Index - before.LastIndexOf((byte)'\n'));
            throw new GateException(Codes.ConfigurationUnreadable, "The file is not UTF-8: here is a byte that begins no character. Save it as UTF-8.", where);
        }
    }

    /// <summary>Reads the text. Throws one <see cref="GateException"/> with everything that is wrong, in the order of the lines.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">The name of the file as it is to be said in messages.</param>
    public static ParsedConfiguration Parse(string text, string file)
    {
        var root = YamlTree.Parse(text.TrimStart('\uFEFF'), file);
        var problems = new Problems();
        var parsed = Read(root, problems);
        problems.ThrowIfAny();
        return parsed;
    }

    private static ParsedConfiguration Read(YamlNode root, Problems problems)
    {
        var section = Section.Open(root, "gate.yml", TopKeys, problems);
        if (root is YamlMap) CheckVersion(section, problems);
        var suites = new SuiteReader(problems);
        var configuration = new GateConfiguration { Suites = Suites(section, suites, root, problems) };
        string[] metrics = ["time", "allocated", "allocations", .. configuration.Suites.SelectMany(suite => suite.Metrics).Distinct(StringComparer.Ordinal)];
        if (section.TryGet("testbed", out var testbed)) configuration = configuration with { Testbed = new TestbedReader(problems).Read(testbed.Value) };
        if (section.TryGet("policy", out var policy)) configuration = configuration with { Policy = new PolicyReader(metrics, problems).Read(policy.Value) };
        if (section.TryGet("budget", out var budget)) configuration = configuration with { Budget = BudgetReader.Read(budget.Value, problems) };
        if (section.TryGet("github", out var gitHub)) configuration = configuration with { GitHub = GitHubReader.Read(gitHub.Value, problems) };
        if (section.TryGet("variants", out var variants)) configuration = configuration with { Variants = VariantsReader.Read(variants.Value, problems) };
        if (section.TryGet("analysis", out var analysis)) configuration = configuration with { Analysis = AnalysisReader.Read(analysis.Value, problems) };
        configuration = HistoryReader.Read(section, configuration, problems);
        return new ParsedConfiguration(configuration, suites.Projects);
    }

    private static IReadOnlyList<Suite> Suites(Section section, SuiteReader reader, YamlNode root, Problems problems)
    {
        if (section.TryGet("suites", out var suites)) return reader.Read(suites.Value);
        if (root is YamlMap)
            problems.Add(Codes.ConfigurationMissingKey, root.Location, "gate.yml has no `suites`. Name at least one suite with `benchmarkdotnet: { project: … }`.");
        return [];
    }

    private static void CheckVersion(Section section, Problems problems)
    {
        if (!section.TryGet("version", out var entry))
            problems.Add(Codes.ConfigurationMissingKey, section.Location, "gate.yml has no `version`. Write `version: 1`.");
        else if (section.TryScalar(entry, out var scalar) && scalar.Text is not "1")
            problems.Add(Codes.ConfigurationVersion, scalar.Location, $"version {Quoted.Text(scalar.Text)} is not read by this Gate. Write `version: 1`, or update Gate if the file was made for a newer one.");
    }
}
