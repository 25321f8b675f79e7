using System.Text.Json;
using Gate.Adapters.Files;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>Walks over the tokens of a JSON file block by block. A file that is malformed or of another shape
/// ends in a <see cref="GateException"/> with the place.</summary>
internal ref struct JsonCursor
{
    private readonly Blocks blocks;
    private Utf8JsonReader reader;
    // Where the reader began in the blocks' window.
    private int origin;

    /// <summary>Begins before the first token.</summary>
    public JsonCursor(Blocks blocks)
    {
        this.blocks = blocks;
        // BenchmarkDotNet nests six deep; 64 is the reader's default and stops a file of brackets.
        reader = new(blocks.Unread, blocks.IsLast, new JsonReaderState(new JsonReaderOptions { MaxDepth = 64 }));
    }

    /// <summary>The kind of the current token.</summary>
    public readonly JsonTokenType Kind => reader.TokenType;

    /// <summary>The current key as it is written; a key with escapes is none of BenchmarkDotNet's.</summary>
    public readonly ReadOnlySpan<byte> Key => reader.ValueSpan;

    /// <summary>Moves to the next token; false at the end of the file.</summary>
    public bool Read()
    {
        var good = Position;
        try
        {
            while (!reader.Read())
            {
                if (blocks.IsLast) return false;
                blocks.Advance(Position);
                Continue(0);
                good = 0;
            }

            return true;
        }
        catch (JsonException malformed)
        {
            throw Malformed(malformed, good);
        }
    }

    /// <summary>Behind an entry of "Measurements": reads the entries that follow as long as they are written alike.</summary>
    public void ReadAlike(ref IterationShape? shape, List<Iteration> iterations)
    {
        var unread = blocks.Unread;
        var position = Position;
        shape ??= IterationShape.Learn(unread[position..]);
        if (shape is null) return;
        while (shape.Match(unread[position..], out var iteration) is > 0 and var length)
        {
            if (iteration.Kind != IterationKind.None) iterations.Add(iteration);
            position += length;
        }

        // Whole entries were passed, so the reader is again behind one: its state has not changed.
        Continue(position);
    }

    /// <summary>Moves to the next key of the current object; false at the object's end.</summary>
    public bool NextKey() => Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves to the next item of the current array; false at the array's end.</summary>
    public bool NextItem() => Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Moves from a key to its value, which must begin an object; false when it is null or empty text instead.</summary>
    public bool EnterObject(string what) => Enter(JsonTokenType.StartObject, what, "an object");

    /// <summary>Moves from a key to its value, which must begin an array; false when it is null or empty text instead.</summary>
    public bool EnterArray(string what) => Enter(JsonTokenType.StartArray, what, "an array");

    /// <summary>Moves from a key to its value and over it.</summary>
    public void SkipValue()
    {
        Read();
        SkipRest();
    }

    /// <summary>Moves to the end of the current object or array; stays on any other value.</summary>
    public void SkipRest()
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        var depth = reader.CurrentDepth;
        while (Read() && reader.CurrentDepth > depth)
        {
        }
    }

    /// <summary>Moves from a key to its value and reads it as text; empty when it is null.</summary>
    public string ReadText(string what)
    {
        Read();
        return ScalarText(what);
    }

    /// <summary>The current value as text: numbers and truths as they are written, null as empty text.</summary>
    public readonly string ScalarText(string what) => reader.TokenType switch
    {
        JsonTokenType.String => Text(what),
        JsonTokenType.Null => "",
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "True",
        JsonTokenType.False => "False",
        _ => throw Unexpected(what, "a text"),
    };

    /// <summary>Moves from a key to its value and reads it as a number; NaN when it is null or empty text,
    /// which is how BenchmarkDotNet writes a number that it does not have.</summary>
    public double ReadNumber(string what)
    {
        Read();
        return Number(what);
    }

    /// <summary>The current value as a number; NaN when it is null or empty text.</summary>
    public readonly double Number(string what) => reader.TokenType switch
    {
        JsonTokenType.Number => Possible(JsonNumber.Parse(reader.ValueSpan), what),
        JsonTokenType.Null => double.NaN,
        JsonTokenType.String when reader.ValueSpan.IsEmpty => double.NaN,
        _ => throw Unexpected(what, "a number"),
    };

    /// <summary>Remembers that a key was seen, and refuses it the second time.</summary>
    public readonly void Once(ref int seen, int bit, string what)
    {
        if ((seen & bit) != 0) throw new GateException(Codes.InputDuplicateKey, $"the key \"{what}\" is there twice in one object; expected once.", Here);
        seen |= bit;
    }

    /// <summary>The error for a value of another kind than expected.</summary>
    public readonly GateException Unexpected(string what, string expected) =>
        new(Codes.InputUnexpectedShape, $"\"{what}\" is {Name(reader.TokenType)}; expected {expected}.", Here);

    /// <summary>The place of the current token.</summary>
    public readonly Location Here => blocks.Locate(origin + (int)reader.TokenStartIndex);

    private readonly int Position => origin + (int)reader.BytesConsumed;

    private void Continue(int position)
    {
        origin = position;
        reader = new(blocks.Unread[position..], blocks.IsLast, reader.CurrentState);
    }

    // The framework's sentence names what it stumbled over and ends with a position that counts what the reader itself has seen.
    private readonly GateException Malformed(JsonException malformed, int good)
    {
        var end = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var sentence = end < 0 ? malformed.Message : malformed.Message[..end];
        var bad = good + blocks.Unread[good..].IndexOfAnyExcept(" \t\r\n"u8) is var at && at >= good ? at : blocks.Unread.Length;
        var isCutOff = blocks.IsLast && (bad == blocks.Unread.Length || sentence.Contains("end of data", StringComparison.Ordinal));
        var hint = isCutOff ? " The file was cut off; write it again." : "";
        return new(Codes.InputMalformedJson, $"this is not valid JSON. {Excerpt.Of(sentence)}{hint}", blocks.Locate(bad));
    }

    private bool Enter(JsonTokenType begin, string what, string expected)
    {
        Read();
        return reader.TokenType == begin
            || (reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty) ? false
                : throw Unexpected(what, expected));
    }

    private readonly string Text(string what)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // The reader checks a text's encoding only when it is asked for the text.
            throw new GateException(Codes.InputUnexpectedShape, $"\"{what}\" is not valid Unicode text. Write the report again.", Here);
        }
    }

    private readonly double Possible(double number, string what) =>
        JsonNumber.IsPossible(number) ? number
        : throw new GateException(Codes.InputImpossibleNumber,
            $"\"{what}\" is {Excerpt.Of(reader.ValueSpan)}; expected a number from 0 to 1e18.", Here);

    private static string Name(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
