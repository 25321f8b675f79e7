using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gate.Core.Judging;
using Gate.Workspace.Baselines;
using Gate.Workspace.Configuration;
using NJsonSchema;

namespace Gate.Workspace.Tests.Schema;

/// <summary>The schema of gate.yml against every gate.yml there is.</summary>
public sealed partial class ConfigurationSchemaTests
{
    // What no schema can say: how two values stand to each other, and names that differ only in upper and lower case.
    private static readonly string[] BetweenValues =
    [
        "budget-min-beyond-default", "profile-command-growth", "profile-command-mixed", "profile-command-unknown", "profile-total-share", "profile-twice", "rules-against-threshold", "rules-wrong-way", "suite-names-by-case", "thresholds-catch-below-default",
        "thresholds-tolerate-beyond-default", "thresholds-wrong-way",
    ];

    // A key that is written twice is gone before a schema sees the file.
    private static readonly string[] Twice = ["duplicate-keys", "duplicate-suite"];

    public static TheoryData<string> Refused => [.. ConfigurationFixture.NamesOf("refused").Except([.. BetweenValues, .. Twice], StringComparer.Ordinal)];

    public static TheoryData<string> Unsayable => [.. BetweenValues, .. Twice];

    public static TheoryData<string> Accepted => ConfigurationFixture.Names("accepted");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void It_accepts_what_the_reader_accepts(string name) => Assert.Empty(Agreement.Faults(Fixture("accepted", name)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_refuses_what_the_reader_refuses(string name) => Assert.NotEmpty(Agreement.Faults(Fixture("refused", name)));

    [Theory]
    [MemberData(nameof(Unsayable))]
    public void What_it_cannot_say_is_known(string name) => Assert.Empty(Agreement.Faults(Fixture("refused", name)));

    [Fact]
    public void It_accepts_the_configurations_of_the_README_and_of_this_repository()
    {
        string[] texts = [.. YamlBlock().Matches(Text("README.md")).Select(match => match.Groups["text"].Value).Where(text => text.StartsWith("version:", StringComparison.Ordinal)), Text("gate.yml")];

        Assert.True(texts.Length > 1);
        Assert.All(texts, text => Assert.NotEmpty(Agreement.Parse(text).Configuration.Suites));
    }

    [Theory]
    [InlineData("time", "\"5 %\"")]
    [InlineData("time", "5e-2")]
    [InlineData("time", "250%")]
    [InlineData("time", "2us")]
    [InlineData("time", "2 \u03BCs")]
    [InlineData("allocated", "24")]
    [InlineData("allocated", "1 MiB")]
    [InlineData("allocations", "2")]
    [InlineData("requests", "0.5")]
    public void It_accepts_every_way_to_write_an_amount(string metric, string written) => Assert.Empty(Agreement.Faults(
        $"version: 1\nsuites: {{ a: {{ benchmarkdotnet: {{ project: b }} }} }}\npolicy: {{ thresholds: {{ {metric}: {{ tolerate: {written}, catch: 1000000% }} }} }}\n"));

    [Theory]
    [InlineData("go: {}", true)]
    [InlineData("go: {}, metrics: [time, widgets]", true)]
    [InlineData("go: {}, metrics: [alocated]", false)]
    [InlineData("go: {}, recipe: { turns: 10 }", false)]
    [InlineData("go: { packages: -exec=sh }", false)]
    [InlineData("go: { directory: /engine }", false)]
    [InlineData("command: { run: make }", true)]
    [InlineData("command: { run: make, memoryLimit: 1048576 }", true)]
    [InlineData("command: { run: make, memoryLimit: 1048575 }", false)]
    [InlineData("command: { run: make }, metrics: [memory, size]", true)]
    [InlineData("command: { run: make }, metrics: [memry]", false)]
    [InlineData("command: { run: make }, recipe: { turns: 10 }", false)]
    [InlineData("command: { prepare: make }", false)]
    [InlineData("command: { run: make, concurrency: 257 }", false)]
    [InlineData("go: {}, command: { run: make }", false)]
    [InlineData("benchmarkdotnet: { project: b }, go: {}, metrics: [memry]", false)]
    [InlineData("benchmarkdotnet: { project: b }, metrics: [memry]", true)]
    [InlineData("metrics: [time]", false)]
    public void It_says_of_a_suite_what_the_reader_says(string suite, bool isRight)
    {
        var text = $"version: 1\nsuites: {{ a: {{ {suite} }} }}\n";

        var faults = Agreement.Faults(text);
        var refused = Record.Exception(() => ConfigurationReader.Parse(text, "gate.yml"));

        Assert.Equal(isRight, faults.Count == 0);
        Assert.Equal(isRight, refused is null);
    }

    [Fact]
    public void Every_key_is_described_in_whole_sentences()
    {
        var keys = Maps().SelectMany(map => map.Keys.Described).ToList();

        Assert.True(keys.Count > 50);
        Assert.All(keys, key => Assert.True(key.Description.Length > 10 && key.Description[^1] == '.', $"The key '{key.Name}' of gate.yml has no description. Give it one where its reader lists it."));
    }

    [Fact]
    public void Every_key_that_a_reader_takes_is_in_the_schema()
    {
        var schema = Properties(JsonNode.Parse(ConfigurationSchema.Text)!).ToHashSet(StringComparer.Ordinal);

        Assert.All(Maps().SelectMany(map => map.Keys.Known.Select(key => (map.Reader, Key: key))), key => Assert.True(schema.Contains(key.Key), $"The key '{key.Key}' of {key.Reader} is not in the schema."));
    }

    [Fact]
    public void Every_verdict_may_have_an_outcome()
    {
        var outcomes = JsonNode.Parse(ConfigurationSchema.Text)!["properties"]!["policy"]!["properties"]!["outcomes"]!["properties"]!.AsObject().Select(property => property.Key);

        Assert.Equal(Enum.GetNames<Verdict>().Order(StringComparer.OrdinalIgnoreCase), outcomes.Order(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_schema_of_baselines_accepts_every_baseline_and_describes_every_property()
    {
        var schema = await JsonSchema.FromJsonAsync(BaselineSchema.Text);
        string[] files = [Path.Combine(ConfigurationFixture.Folder, "baseline.json"), .. Directory.EnumerateFiles(Path.Combine(Root, "baselines"), "*.json", SearchOption.AllDirectories).Where(file => !file.EndsWith("testbed.json", StringComparison.Ordinal) && !file.EndsWith("accepted.json", StringComparison.Ordinal))];

        Assert.True(files.Length > 1);
        Assert.All(files, file => Assert.Empty(schema.Validate(File.ReadAllText(file))));
        Assert.NotEmpty(schema.Validate(File.ReadAllText(files[0]).Replace("\"noise\"", "\"noises\"", StringComparison.Ordinal)));
        Assert.All(Described(JsonNode.Parse(BaselineSchema.Text)!), property => Assert.True(property.IsDescribed, property.Name));
    }

    private static string Root { get; } = Above(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Gate.sln")));

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static byte[] Fixture(string kind, string name) => File.ReadAllBytes(Path.Combine(ConfigurationFixture.Folder, kind, name + ".yml"));

    // The lists of keys stand in static fields of the readers, as the readers use them.
    private static IEnumerable<(string Reader, Keys Keys)> Maps() => typeof(ConfigurationReader).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(Keys))
        .Select(field => (field.DeclaringType!.Name, (Keys)field.GetValue(null)!));

    private static IEnumerable<string> Properties(JsonNode node) => node switch
    {
        JsonObject map => (map["properties"] is JsonObject properties ? properties.Select(property => property.Key) : []).Concat(map.Where(pair => pair.Value is not null).SelectMany(pair => Properties(pair.Value!))),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Properties(item!)),
        _ => [],
    };

    private static IEnumerable<(string Name, bool IsDescribed)> Described(JsonNode node) => node is not JsonObject map ? [] : map
        .Where(pair => pair.Value is JsonObject)
        .SelectMany(pair => pair.Key == "properties"
            ? pair.Value!.AsObject().SelectMany(property => Described(property.Value!).Prepend((property.Key, property.Value!["description"] is not null)))
            : Described(pair.Value!));

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YamlBlock();
}
