using Gate.Core.Configuration;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `variants` of gate.yml.</summary>
internal static class VariantsReader
{
    private static readonly Keys Known = new(
    [
        new("candidate", "The variants, by full name without parameters; * stands for any text.", PatternReader.Shape),
        new("baseline", "What they are compared with. What * stands for must be the same text in both names, where both have as many of them.", PatternReader.Shape),
    ]);

    /// <summary>What the schema says of it.</summary>
    public static Shape Shape { get; } = Shape.List(Shape.Map(Known, "candidate", "baseline"));

    /// <summary>The rules in the order they are written.</summary>
    public static IReadOnlyList<VariantRule> Read(YamlNode node, Problems problems) => PatternReader.List(node, "variants", problems, item =>
    {
        var section = Section.Open(item, "an entry of variants", Known, problems);
        return item is not YamlMap ? new VariantRule(Glob.Everything, Glob.Everything) : new VariantRule(
            PatternReader.Required(section, "candidate", "an entry of variants", problems),
            PatternReader.Required(section, "baseline", "an entry of variants", problems));
    });
}
