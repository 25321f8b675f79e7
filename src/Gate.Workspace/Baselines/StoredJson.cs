using System.Globalization;
using System.Text.Json;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Baselines;

/// <summary>A value of a stored JSON file with its path, so that a wrong one can be named: "benchmarks[3].name".</summary>
internal readonly record struct StoredJson(JsonElement Value, string Path, string File)
{
    private const int MaximumDepth = 16;

    /// <summary>Parses a file of a schema such as "gate-baseline/1": syntax errors give line and column, another schema a diagnostic of its own.</summary>
    public static StoredJson Parse(string text, string file, string schema)
    {
        var root = new StoredJson(Element(text.AsMemory(), file), "", file);
        root.CheckSchema(schema);
        return root;
    }

    /// <summary>Parses one line of a file of lines, which has no schema of its own.</summary>
    public static StoredJson ParseLine(ReadOnlyMemory<char> text, string file, int line) => new(Element(text, file, line), "", string.Create(CultureInfo.InvariantCulture, $"{file}({line},1)"));

    /// <summary>A member that must be there.</summary>
    public StoredJson this[string name] =>
        Has(name, out var member) ? member : throw Wrong($"has no \"{name}\"");

    /// <summary>A member that may be missing.</summary>
    public bool Has(string name, out StoredJson member)
    {
        Expect(JsonValueKind.Object, "an object");
        var isThere = Value.TryGetProperty(name, out var value);
        member = new StoredJson(value, Path.Length == 0 ? name : $"{Path}.{Quoted.Plain(name)}", File);
        return isThere;
    }

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<(string Name, StoredJson Value)> Members()
    {
        Expect(JsonValueKind.Object, "an object");
        var self = this;
        return [.. Value.EnumerateObject().Select(member => (member.Name, self[member.Name]))];
    }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<StoredJson> Items()
    {
        Expect(JsonValueKind.Array, "a list");
        var (path, file) = (Path, File);
        return [.. Value.EnumerateArray().Select((item, i) => new StoredJson(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), file))];
    }

    /// <summary>A text.</summary>
    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        try
        {
            return Value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON and no text.
            throw Wrong("is no valid Unicode text");
        }
    }

    /// <summary>A yes or no.</summary>
    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("is not true or false"),
    };

    /// <summary>A finite number.</summary>
    public double Number()
    {
        Expect(JsonValueKind.Number, "a number");
        return Value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong("is not a finite number");
    }

    /// <summary>A finite number, or the given one for null.</summary>
    public double NumberOr(double whenNull) => Value.ValueKind == JsonValueKind.Null ? whenNull : Number();

    /// <summary>A point in time with its offset, as ISO 8601.</summary>
    public DateTimeOffset Time() =>
        DateTimeOffset.TryParse(Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Wrong("is not a time");

    /// <summary>A day as yyyy-MM-dd.</summary>
    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong("is not a day (yyyy-MM-dd)");

    /// <summary>The error that this value is not what it should be.</summary>
    public GateException Wrong(string how) => new(
        Codes.BaselineContent,
        $"{(Path.Length == 0 ? "the file" : Path)} {how}. Restore the file with git, or measure again with `dotnet gate baseline update`.",
        new Location(File));

    private static JsonElement Element(ReadOnlyMemory<char> text, string file, int first = 1)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), options);
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            // A key that is there twice comes without a place.
            var where = error.LineNumber is { } line ? new Location(file, (int)line + first, (int)(error.BytePositionInLine ?? 0) + 1) : new Location(file);
            throw new GateException(Codes.BaselineSyntax, $"The file is not valid JSON: {Reason(error)}", where);
        }
    }

    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Quoted.Plain(end < 0 ? error.Message : error.Message[..end], most: 200);
    }

    private void CheckSchema(string schema)
    {
        var found = this["schema"].Text();
        if (string.Equals(found, schema, StringComparison.Ordinal)) return;
        var kind = schema[..(schema.IndexOf('/', StringComparison.Ordinal) + 1)];
        if (found.StartsWith(kind, StringComparison.Ordinal) && int.TryParse(found.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 1)
        {
            throw new GateException(
                Codes.BaselineNewerSchema,
                $"The file has the schema {Quoted.Text(found)}; this Gate reads {schema}. Update Gate (`dotnet tool update dotnet-gate`).",
                new Location(File));
        }

        throw Wrong($"has the schema {Quoted.Text(found)} instead of '{schema}'");
    }

    private void Expect(JsonValueKind kind, string what)
    {
        if (Value.ValueKind != kind) throw Wrong($"is not {what}");
    }
}
