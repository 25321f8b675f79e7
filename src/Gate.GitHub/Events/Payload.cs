using System.Text.Json;
using Gate.Core.Diagnostics;

namespace Gate.GitHub.Events;

/// <summary>A value of an event's file together with its path, so that a refusal can say where.</summary>
internal sealed record Payload(JsonElement Element, string Path, string File)
{
    /// <summary>A property that has to be there.</summary>
    public Payload this[string name] => Find(name) ?? throw Refusal($"has no '{name}'");

    /// <summary>A property; null when it is absent or null.</summary>
    public Payload? Find(string name) =>
        Element.ValueKind != JsonValueKind.Object ? throw Refusal("is no object")
        : Element.TryGetProperty(name, out var element) && element.ValueKind != JsonValueKind.Null ? new Payload(element, $"{Path}.{name}", File)
        : null;

    /// <summary>The members of an array.</summary>
    public IReadOnlyList<Payload> Items => Element.ValueKind == JsonValueKind.Array
        ? [.. Element.EnumerateArray().Select(element => new Payload(element, $"{Path}[]", File))]
        : throw Refusal("is no array");

    /// <summary>Text.</summary>
    public string Text => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Refusal("is no text");

    /// <summary>A whole number from 1.</summary>
    public int Number => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) && number > 0
        ? number
        : throw Refusal("is no whole number from 1");

    /// <summary>A number that GitHub counts something by, from 1.</summary>
    public long Id => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var number) && number > 0
        ? number
        : throw Refusal("is no whole number from 1");

    /// <summary>A full commit id.</summary>
    public string Commit => CommitId.IsFull(Text) ? Text : throw Refusal("is no commit id");

    /// <summary>"owner/name".</summary>
    public RepositoryName Repository => RepositoryName.TryParse(Text, out var repository) ? repository : throw Refusal("is no owner/name");

    private GateException Refusal(string fault) => new(Codes.EventUnreadable, $"{Path} {fault}, so this is no event as GitHub writes it.", new Location(File));
}
