using System.Text.Json;
using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Json;

/// <summary>A value in a report file together with its path, so that a refusal can say where.</summary>
internal sealed record Place(JsonElement Element, string Path, string File)
{
    /// <summary>A property that has to be there.</summary>
    public Place this[string name] => Find(name) ?? throw Refusal($"has no property '{name}'");

    /// <summary>A property that may be absent.</summary>
    public Place? Find(string name) =>
        Element.ValueKind != JsonValueKind.Object ? throw Refusal($"is {Kind}; expected an object")
        : Element.TryGetProperty(name, out var element) ? new(element, $"{Path}.{name}", File)
        : null;

    /// <summary>The members of an array.</summary>
    public IReadOnlyList<Place> Items =>
        Element.ValueKind == JsonValueKind.Array
            ? [.. Element.EnumerateArray().Select((element, index) => new Place(element, $"{Path}[{Readable.Whole(index)}]", File))]
            : throw Refusal($"is {Kind}; expected an array");

    /// <summary>The properties of an object whose values are all text.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        Element.ValueKind == JsonValueKind.Object
            ? Element.EnumerateObject().ToDictionary(pair => pair.Name, pair => new Place(pair.Value, $"{Path}.*", File).Text, StringComparer.Ordinal)
            : throw Refusal($"is {Kind}; expected an object");

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>Text.</summary>
    public string Text => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Refusal($"is {Kind}; expected a string");

    /// <summary>Text, or empty for null.</summary>
    public string TextOrEmpty => IsNull ? "" : Text;

    /// <summary>True or false.</summary>
    public bool Truth =>
        Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Refusal($"is {Kind}; expected true or false");

    /// <summary>A finite number, or null.</summary>
    public double? NumberOrNull => IsNull ? null : Number;

    /// <summary>A whole number that is not negative.</summary>
    public int Whole =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) && number >= 0
            ? number
            : throw Refusal($"is {Kind}; expected a whole number from 0 to {Readable.Whole(int.MaxValue)}");

    /// <summary>A whole number, or 0 for null.</summary>
    public int WholeOrZero => IsNull ? 0 : Whole;

    /// <summary>The member of an enum that the text is the word of.</summary>
    public T Word<T>(Func<T, string> word)
        where T : struct, Enum
    {
        var text = Text;
        foreach (var member in Enum.GetValues<T>())
            if (string.Equals(word(member), text, StringComparison.Ordinal)) return member;
        throw Refusal($"is {Kind}; expected one of: {string.Join(", ", Enum.GetValues<T>().Select(word))}");
    }

    /// <summary>The refusal of this value: "pools.json: error GATE7013: $.findings[3].verdict is …".</summary>
    public GateException Refusal(string fault) => Refusal(Codes.InvalidReport, $"{Path} {fault}.");

    /// <summary>A refusal with a code and a message of its own.</summary>
    public GateException Refusal(Code code, string message) => new(code, message, new Location(File));

    private double Number =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Refusal($"is {Kind}; expected a finite number or null");

    private string Kind => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Null => "null",
        _ => Cells.Shorten(Visible.Name(Element.GetRawText()), 60),
    };
}
