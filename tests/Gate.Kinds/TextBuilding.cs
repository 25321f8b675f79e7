using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Building and formatting text: numbers, words and a string for each line.</summary>
public class TextBuilding
{
    private const int Rounds = 100 + (Planting.Kind == nameof(TextBuilding) ? Planting.Percent : 0);
    private static readonly string[] Words = ["parse", "render", "compare", "judge"];
    private readonly StringBuilder _text = new();

    [Benchmark]
    public int Run()
    {
        var length = 0;
        for (var round = 0; round < Rounds; round++)
        {
            _text.Clear();
            for (var line = 0; line < 16; line++)
                _text.Append(CultureInfo.InvariantCulture, $"{Words[line % Words.Length]} {round * line}: {(round + line) / 7.0:0.000} ms\n");
            length += _text.ToString().Length;
        }

        return length;
    }
}
