using System.Text.Json;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>Reads one entry of "Measurements".</summary>
internal static class IterationReader
{
    private const int Mode = 1, Stage = 2, Launch = 4, Operations = 8, Nanoseconds = 16;

    /// <summary>Reads from the beginning of the object to its end.</summary>
    public static Iteration Read(ref JsonCursor json)
    {
        if (json.Kind != JsonTokenType.StartObject) throw json.Unexpected("Measurements", "an object for each measurement");
        int seen = 0, mode = 0, stage = 0;
        double launch = 0, operations = double.NaN, nanoseconds = double.NaN;
        while (json.NextKey())
        {
            var key = json.Key;
            if (key.SequenceEqual("IterationMode"u8))
            {
                json.Once(ref seen, Mode, "IterationMode");
                mode = IterationWords.Mode(Word(ref json, "IterationMode"));
            }
            else if (key.SequenceEqual("IterationStage"u8))
            {
                json.Once(ref seen, Stage, "IterationStage");
                stage = IterationWords.Stage(Word(ref json, "IterationStage"));
            }
            else if (key.SequenceEqual("LaunchIndex"u8))
            {
                json.Once(ref seen, Launch, "LaunchIndex");
                launch = json.ReadNumber("LaunchIndex");
            }
            else if (key.SequenceEqual("Operations"u8))
            {
                json.Once(ref seen, Operations, "Operations");
                operations = json.ReadNumber("Operations");
            }
            else if (key.SequenceEqual("Nanoseconds"u8))
            {
                json.Once(ref seen, Nanoseconds, "Nanoseconds");
                nanoseconds = json.ReadNumber("Nanoseconds");
            }
            else
            {
                json.SkipValue();
            }
        }

        if (operations == 0) throw new GateException(Codes.InputImpossibleNumber, "a measurement has 0 operations; expected at least 1.", json.Here);
        return new((int)Math.Clamp(double.IsNaN(launch) ? 0 : launch, 0, int.MaxValue), IterationWords.Kind(mode, stage), nanoseconds / operations);
    }

    // The words are texts; a null stands where an old version had no stage.
    private static ReadOnlySpan<byte> Word(ref JsonCursor json, string what)
    {
        json.Read();
        return json.Kind is JsonTokenType.String or JsonTokenType.Null ? json.Key : throw json.Unexpected(what, "a text");
    }
}
