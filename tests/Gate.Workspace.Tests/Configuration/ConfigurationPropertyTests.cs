using System.Text;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;
using Gate.Workspace.Tests.Schema;

namespace Gate.Workspace.Tests.Configuration;

public class ConfigurationPropertyTests
{
    private const int Rounds = 10_000;

    private static readonly string Design = File.ReadAllText(Path.Combine(ConfigurationFixture.Folder, "accepted", "design.yml"));

    // Pieces that matter to YAML or to the reader come up often enough to meet one another.
    private static readonly string[] Marks =
    [
        "&a ", "*a", "<<: ", "- ", ": ", "\n", "\n  ", "\t", "{", "}", "[", "]", "'", "\"", "\\", "|\n", ">\n", "#", "!", "!!", "%", "---\n", "...\n", "? ",
        "\0", "\uFEFF", "\uD800", "\\U00110000", "\\xzz", "5%", ".nan", "1e999", "~", "\u2028",
    ];

    [Fact]
    public void Random_bytes_give_a_configuration_or_a_diagnostic()
    {
        var random = new Random(1);

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            Check(bytes);
        }
    }

    [Fact]
    public void Random_pieces_of_yaml_give_a_configuration_or_a_diagnostic()
    {
        var random = new Random(2);

        for (var round = 0; round < Rounds; round++)
            Check(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Piece(random))));
    }

    [Fact]
    public void Mutations_of_a_valid_file_give_a_configuration_or_a_diagnostic()
    {
        var random = new Random(3);

        for (var round = 0; round < Rounds; round++)
            Check(Enumerable.Range(0, random.Next(1, 5)).Aggregate(Design, (text, _) => Edit(text, random)));
    }

    [Fact]
    public void The_schema_says_of_mutations_what_the_reader_says()
    {
        var random = new Random(4);

        for (var round = 0; round < Rounds / 10; round++) Agreement.Check(Edit(Design, random));
    }

    [Fact]
    public void Long_repetitions_end()
    {
        foreach (var piece in (string[])["[", "{", "- ", "? ", "a: ", "&a ", "*a ", "'", "\"", "!", "#", "\n", "\t", "|", "x", "a: b\n", "[],", "\"\\u0041", "a\n ", "- - - -\n", "%YAML 1.2\n", "--- a\n"])
            Check(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
    }

    private static string Piece(Random random) =>
        random.Next(4) > 0 ? Marks[random.Next(Marks.Length)]
        : random.Next(2) == 0 ? new string((char)random.Next(0x20, 0x7F), random.Next(3))
        : new string((char)random.Next(0x10000), 1);

    private static string Edit(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return string.Concat(text.AsSpan(0, at), Piece(random), text.AsSpan(Math.Min(text.Length, at + random.Next(13))));
    }

    private static void Check(string text) => Check(Encoding.UTF8.GetBytes(text));

    private static void Check(byte[] bytes) => Assert.True(IsAnswered(bytes));

    private static bool IsAnswered(byte[] bytes)
    {
        try
        {
            return ConfigurationReader.Parse(bytes, "gate.yml").Configuration.Suites.Count > 0;
        }
        catch (GateException refused)
        {
            return refused.Diagnostics.Count > 0;
        }
    }
}
