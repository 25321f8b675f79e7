using System.Globalization;
using Gate.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gate.Workspace.Configuration.Yaml;

/// <summary>Builds the tree of a YAML text from the events of YamlDotNet, within bounds of length, depth and expanded size.
/// The object model of YamlDotNet is not used: it recurses without a bound and keeps no place of keys.</summary>
internal sealed class YamlTree
{
    private const int MaximumLength = 1024 * 1024;
    private const int MaximumDepth = 32;
    private const int MaximumNodes = 20_000;

    private readonly string _file;
    private readonly YamlEvents _events;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _nodes;

    private YamlTree(string text, string file)
    {
        _file = file;
        _events = new YamlEvents(text);
    }

    /// <summary>The root of the text's one document. Throws a <see cref="GateException"/> with the place of the first thing that is not acceptable YAML.</summary>
    public static YamlNode Parse(string text, string file)
    {
        if (text.Length > MaximumLength)
            throw new GateException(Codes.ConfigurationTooLarge, "The file is larger than 1 MiB.", new Location(file));

        RefuseControlCharacters(text, file);
        try
        {
            return new YamlTree(text, file).Document();
        }
        catch (YamlException error)
        {
            throw new GateException(Codes.ConfigurationSyntax, Sentence(error.Message), Place(file, text, error));
        }
    }

    private YamlNode Document()
    {
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            throw new GateException(Codes.ConfigurationMissingKey, "The file is empty. Begin with `version: 1`.", new Location(_file, 1, 1));
        _events.Consume<DocumentStart>();
        var root = Node(depth: 1);
        _events.Consume<DocumentEnd>();
        if (_events.Accept<DocumentStart>(out var second))
            throw Refused(second, "A second document begins here. gate.yml is one document: remove the line `---` and what follows.");
        return root;
    }

    private YamlNode Node(int depth)
    {
        var current = _events.Current ?? throw new YamlException("Unexpected end.");
        if (depth > MaximumDepth) throw TooLarge(current, "is nested more than 32 levels deep");
        if (current is AnchorAlias) return Aliased(depth);
        Count(current, 1);

        var started = _events.Consume<NodeEvent>();
        if (!started.Tag.IsEmpty) throw Refused(started, $"The tag {Quoted.Text(started.Tag.ToString())} is not accepted. Remove it.");
        var anchor = started.Anchor.IsEmpty ? "" : started.Anchor.Value;
        if (anchor.Length > 0) _open.Add(anchor);
        var node = Content(started, depth);
        if (anchor.Length > 0)
        {
            _open.Remove(anchor);
            _anchors[anchor] = node;
        }

        return node;
    }

    private YamlNode Content(NodeEvent started, int depth) => started switch
    {
        Scalar scalar => new YamlScalar(Place(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
        SequenceStart => new YamlList(Place(started), Items(depth)),
        MappingStart => new YamlMap(Place(started), Entries(depth)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (!_events.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return items;
    }

    private List<YamlEntry> Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var place = _events.Current!;
            if (Node(depth + 1) is not YamlScalar key) throw Refused(place, "A key of a map must be a single value.");
            if (key is { IsPlain: true, Text: "<<" }) throw Refused(place, "The merge key `<<` is not accepted. Write the keys out.");
            entries.Add(new YamlEntry(key, Node(depth + 1)));
        }

        return entries;
    }

    private YamlNode Aliased(int depth)
    {
        var alias = _events.Consume<AnchorAlias>();
        var name = alias.Value.Value;
        if (_open.Contains(name)) throw Refused(alias, $"The alias {Quoted.Text("*" + name)} contains itself.");
        if (!_anchors.TryGetValue(name, out var node))
            throw Refused(alias, $"YAML reads {Quoted.Text("*" + name)} as an alias, and there is no such anchor. Put a pattern in quotes: \"*{Quoted.Plain(name)}\".");
        Count(alias, node.Size);
        if (depth + node.Height - 1 > MaximumDepth) throw TooLarge(alias, "is nested more than 32 levels deep");
        return node;
    }

    private void Count(ParsingEvent at, int size)
    {
        _nodes += size;
        if (_nodes > MaximumNodes) throw TooLarge(at, "has more than 20,000 values after its aliases are expanded");
    }

    private GateException TooLarge(ParsingEvent at, string how) =>
        new(Codes.ConfigurationTooLarge, $"The file {how}.", Place(at));

    private GateException Refused(ParsingEvent at, string message) =>
        new(Codes.ConfigurationUnsupportedYaml, message, Place(at));

    private Location Place(ParsingEvent at) => Place(_file, at.Start);

    private static Location Place(string file, Mark mark) =>
        new(file, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    // YamlDotNet takes U+0000 for the end of the text, so that what follows it would silently not count; YAML allows no control character anyway.
    private static void RefuseControlCharacters(string text, string file)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\0', '\b') is var low and >= 0 ? low : text.AsSpan().IndexOfAnyInRange('\v', '\f');
        if (at < 0) return;
        var line = text.AsSpan(0, at).Count('\n') + 1;
        var column = at - text.AsSpan(0, at).LastIndexOf('\n');
        var message = string.Create(CultureInfo.InvariantCulture, $"The control character U+{(int)text[at]:X4} is not allowed in YAML. Remove it.");
        throw new GateException(Codes.ConfigurationSyntax, message, new Location(file, line, column));
    }

    // For a tab in the indentation YamlDotNet names the place where the whole map begins.
    private static Location Place(string file, string text, YamlException error)
    {
        if (!error.Message.Contains("tab as indentation", StringComparison.Ordinal)) return Place(file, error.Start);
        var lines = text.Split('\n');
        for (var i = (int)error.Start.Line - 1; i < lines.Length; i++)
        {
            var indentation = lines[i].Length - lines[i].TrimStart(' ').Length;
            if (indentation < lines[i].Length && lines[i][indentation] == '\t') return new Location(file, i + 1, indentation + 1);
        }

        return Place(file, error.Start);
    }

    private static string Sentence(string message)
    {
        var plain = Quoted.Plain(message, most: 200).Trim();
        return plain.EndsWith('.') ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}.");
    }
}
