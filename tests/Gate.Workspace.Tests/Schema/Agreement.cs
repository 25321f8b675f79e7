using System.Text;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;
using NJsonSchema;

namespace Gate.Workspace.Tests.Schema;

/// <summary>Reads a gate.yml as the tool does, and holds its schema against what the reader says of it: an editor shows no fault in a file that is read,
/// and shows one in every file whose shape is refused.</summary>
internal static class Agreement
{
    // Beyond the shape: how values stand to each other, and a key that is written twice, which is gone before a schema sees the file.
    private static readonly Code[] BeyondShape = [Codes.ConfigurationImpossibleValue, Codes.ConfigurationDuplicateKey];

    // Bounds that only the reader has; no editor opens such a file.
    private static readonly Code[] BeyondEditors = [Codes.ConfigurationTooLarge, Codes.ConfigurationUnsupportedYaml];

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(ConfigurationSchema.Text).GetAwaiter().GetResult());

    /// <summary>The configuration, or the reader's refusal; fails when the schema disagrees.</summary>
    public static ParsedConfiguration Parse(string text)
    {
        try
        {
            var parsed = ConfigurationReader.Parse(text, "gate.yml");
            Assert.True(Faults(text) is { Count: 0 }, $"The reader takes it, and the schema does not: {string.Join("; ", Faults(text))}\n{text}");
            return parsed;
        }
        catch (GateException refused)
        {
            Assert.False(IsOfShape(refused) && Faults(text) is { Count: 0 }, $"The reader refuses it, and the schema does not: {refused.Diagnostics[0]}\n{text}");
            throw;
        }
    }

    /// <summary>The same where it does not matter what is read.</summary>
    public static void Check(string text)
    {
        try
        {
            Parse(text);
        }
        catch (GateException)
        {
            // The schema refuses it as well.
        }
    }

    /// <summary>What the schema has against a text; something for what is no YAML at all.</summary>
    public static IReadOnlyList<string> Faults(string text)
    {
        try
        {
            return [.. Schema.Value.Validate(YamlAsJson.Of(text)).Select(fault => fault.ToString())];
        }
        catch (GateException error)
        {
            // No editor gets such a text past its YAML.
            return [error.Message];
        }
    }

    /// <summary>The same of bytes.</summary>
    public static IReadOnlyList<string> Faults(byte[] bytes)
    {
        try
        {
            return Faults(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException error)
        {
            return [error.Message];
        }
    }

    private static bool IsOfShape(GateException refused) =>
        !refused.Diagnostics.All(diagnostic => BeyondShape.Contains(diagnostic.Code)) && !refused.Diagnostics.Any(diagnostic => BeyondEditors.Contains(diagnostic.Code));
}
