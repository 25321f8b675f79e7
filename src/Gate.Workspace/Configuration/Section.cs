using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>The keys that a map of gate.yml may have.</summary>
/// <param name="Described">What this version acts on, as the schema describes it.</param>
/// <param name="Later">What has a meaning in the design and is not acted on yet.</param>
internal sealed record Keys(IReadOnlyList<Key> Described, params IReadOnlyList<string> Later)
{
    /// <summary>No keys but those that the user chose.</summary>
    public static readonly Keys None = new([]);

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Known { get; } = [.. Described.Select(key => key.Name)];
}

/// <summary>One map of gate.yml while it is read: refuses what it should not hold and hands out the rest by key.
/// A value that is wrong is reported and replaced by the fallback, so that reading goes on.</summary>
internal sealed class Section
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly Problems _problems;

    private Section(YamlNode node, string place, Problems problems)
    {
        Location = node.Location;
        _problems = problems;
        if (node is not YamlMap map)
        {
            problems.Add(Codes.ConfigurationWrongType, node.Location, $"{place} is a map (key: value); found {node.Kind}.");
            return;
        }

        foreach (var entry in map.Entries) Add(entry);
    }

    /// <summary>Where the map begins.</summary>
    public Location Location { get; }

    /// <summary>The entries in the order they are written, without duplicates.</summary>
    public IReadOnlyList<YamlEntry> Entries => [.. _entries.Values];

    /// <summary>Opens a map whose keys are names that the user chose.</summary>
    public static Section Open(YamlNode node, string place, Problems problems) => new(node, place, problems);

    /// <summary>Opens a map with a fixed set of keys and reports all others.</summary>
    public static Section Open(YamlNode node, string place, Keys keys, Problems problems)
    {
        var section = new Section(node, place, problems);
        foreach (var entry in section.Entries) section.CheckKey(entry, place, keys);
        return section;
    }

    /// <summary>The entry of a key, if it is there.</summary>
    public bool TryGet(string key, [MaybeNullWhen(false)] out YamlEntry entry) => _entries.TryGetValue(key, out entry);

    /// <summary>A whole number of a key within a range.</summary>
    public int Whole(string key, int fallback, int least, int most)
    {
        if (!TryGet(key, out var entry) || !TryScalar(entry, out var scalar)) return fallback;
        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        Impossible(scalar, string.Create(CultureInfo.InvariantCulture, $"{key} is a whole number from {least} to {most}; found {Quoted.Text(scalar.Text)}."));
        return fallback;
    }

    /// <summary>An error rate of a key: more than 0, at most 50 %.</summary>
    public double Rate(string key, double fallback)
    {
        if (!TryGet(key, out var entry) || !TryScalar(entry, out var scalar)) return fallback;
        if (!Quantity.TryParse(scalar.Text, out var quantity) || !quantity.IsShare)
        {
            _problems.Add(Codes.ConfigurationNotAnAmount, scalar.Location, $"{key} {Quoted.Text(scalar.Text)} is not a rate. Write 1% or 0.01.");
            return fallback;
        }

        if (quantity.Share is > 0 and <= 0.5) return quantity.Share;
        Impossible(scalar, $"{key} is a rate of more than 0 and at most 50%; found {Quoted.Text(scalar.Text)}.");
        return fallback;
    }

    /// <summary>A span of time of a key.</summary>
    public TimeSpan Time(string key, TimeSpan fallback)
    {
        if (!TryGet(key, out var entry) || !TryScalar(entry, out var scalar)) return fallback;
        if (Duration.TryParse(scalar.Text, out var time)) return time;
        Impossible(scalar, $"{key} is a time of more than 0 and at most 7 days; found {Quoted.Text(scalar.Text)}. Write 10m, 90s or 1h.");
        return fallback;
    }

    /// <summary>A yes or no of a key.</summary>
    public bool Flag(string key, bool fallback)
    {
        if (!TryGet(key, out var entry) || !TryScalar(entry, out var scalar)) return fallback;
        if (scalar.Text is "true" or "false") return scalar.Text is "true";
        _problems.Add(Codes.ConfigurationWrongType, scalar.Location, $"{key} is true or false; found {scalar.Kind}.");
        return fallback;
    }

    /// <summary>One of a few words of a key; the first is the one that applies where nothing is written.</summary>
    public T OneOf<T>(string key, params IReadOnlyList<(string Word, T Value)> all)
    {
        if (!TryGet(key, out var entry) || !TryScalar(entry, out var scalar)) return all[0].Value;
        foreach (var (word, value) in all)
            if (string.Equals(word, scalar.Text, StringComparison.Ordinal)) return value;
        _problems.Add(Codes.ConfigurationUnknownName, scalar.Location, $"{key} {Quoted.Text(scalar.Text)} is not known. It is one of {string.Join(", ", all.Select(one => one.Word))}.");
        return all[0].Value;
    }

    /// <summary>The single value of an entry; reports a list, a map or nothing.</summary>
    public bool TryScalar(YamlEntry entry, [MaybeNullWhen(false)] out YamlScalar scalar)
    {
        scalar = entry.Value as YamlScalar;
        if (scalar is { IsNull: false }) return true;
        _problems.Add(Codes.ConfigurationWrongType, entry.Value.Location, $"{Quoted.Plain(entry.Name)} is a single value; found {entry.Value.Kind}.");
        return false;
    }

    private void Impossible(YamlScalar scalar, string message) =>
        _problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, message);

    private void Add(YamlEntry entry)
    {
        if (_entries.TryAdd(entry.Name, entry)) return;
        var first = _entries[entry.Name].Key.Location;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"the key {Quoted.Text(entry.Name)} is written twice; the first is at line {first.Line}, column {first.Column}. Remove one of them.");
        _problems.Add(Codes.ConfigurationDuplicateKey, entry.Key.Location, message);
    }

    private void CheckKey(YamlEntry entry, string place, Keys keys)
    {
        if (keys.Known.Contains(entry.Name, StringComparer.Ordinal)) return;
        var name = Quoted.Text(entry.Name);
        if (keys.Later.Contains(entry.Name, StringComparer.Ordinal))
        {
            _problems.Add(Codes.ConfigurationUnsupportedKey, entry.Key.Location, $"the key {name} of {place} is not supported by this version of Gate. Remove it.");
            return;
        }

        var near = Nearest.To(entry.Name, keys.Known);
        var advice = near.Length > 0 ? $"Did you mean '{near}'?" : $"Known are {string.Join(", ", keys.Known)}.";
        _problems.Add(Codes.ConfigurationUnknownKey, entry.Key.Location, $"the key {name} of {place} is not known. {advice}");
    }
}
