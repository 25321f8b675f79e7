using YamlDotNet.RepresentationModel;

namespace Gate.Cli.Tests;

/// <summary>A step of a composite action, as it is written.</summary>
internal sealed record ActionStep(string Id, string Name, string If, string Uses, string Run, IReadOnlyDictionary<string, string> Variables);

/// <summary>The action of this repository, as its file has it.</summary>
internal static class ActionFile
{
    /// <summary>Its folder.</summary>
    public static readonly string Folder = Path.Combine(Checkout.Root, ".github", "actions", "gate");

    private static readonly YamlMappingNode Root = Read(Path.Combine(Folder, "action.yml"));

    /// <summary>What its inputs are when nobody says.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } =
        ((YamlMappingNode)Root["inputs"]).ToDictionary(input => Text(input.Key), input => Text(((YamlMappingNode)input.Value)["default"]), StringComparer.Ordinal);

    /// <summary>Its steps in their order.</summary>
    public static IReadOnlyList<ActionStep> Steps { get; } =
    [
        .. ((YamlSequenceNode)((YamlMappingNode)Root["runs"])["steps"]).Cast<YamlMappingNode>().Select(step => new ActionStep(
            Find(step, "id"), Find(step, "name"), Find(step, "if"), Find(step, "uses"), Find(step, "run"),
            step.Children.TryGetValue("env", out var variables) ? ((YamlMappingNode)variables).ToDictionary(entry => Text(entry.Key), entry => Text(entry.Value), StringComparer.Ordinal) : new Dictionary<string, string>())),
    ];

    private static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Find(YamlMappingNode step, string name) => step.Children.TryGetValue(name, out var value) ? Text(value) : "";

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
