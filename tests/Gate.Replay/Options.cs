using System.Globalization;

namespace Gate.Replay;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        "Usage: Gate.Replay RUNFILE... [--gates 2000] [--seed 1] [--planted 2,3,5,7.5,10] [--tight 2] [--peers 200]\n" +
        "       Gate.Replay RUNFILE... --compact OUT [--duels 16]";

    /// <summary>Recordings whose two sides were the same code.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Virtual gates for each size that is planted, and for none.</summary>
    public int Gates { get; init; } = 2000;

    /// <summary>The first gate's seed; the others follow.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Sizes of planted changes, in percent.</summary>
    public IReadOnlyList<double> Planted { get; init; } = [2, 3, 5, 7.5, 10];

    /// <summary>The largest core, in percent, that counts as tight.</summary>
    public double Tight { get; init; } = 2;

    /// <summary>How many of the gates the other tools' rules judge as well.</summary>
    public int Peers { get; init; } = 200;

    /// <summary>The file to write the duels to, smaller; empty to replay them.</summary>
    public string Compact { get; init; } = "";

    /// <summary>Duels of a benchmark that the smaller file keeps.</summary>
    public int Duels { get; init; } = 16;

    /// <exception cref="FormatException">A number that is none, an option that does not exist, or no file.</exception>
    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options();
        for (var index = 0; index < args.Count; index++)
        {
            options = args[index].StartsWith("--", StringComparison.Ordinal)
                ? options.With(args[index], ++index < args.Count ? args[index] : throw new FormatException($"{args[index - 1]} needs a value."))
                : options with { Files = [.. options.Files, args[index]] };
        }

        return options.Files.Count > 0 ? options : throw new FormatException("There is no run file to replay.");
    }

    private Options With(string name, string value) => name switch
    {
        "--gates" => this with { Gates = AtLeastOne(value) },
        "--seed" => this with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
        "--planted" => this with { Planted = [.. value.Split(',').Select(Number)] },
        "--tight" => this with { Tight = Number(value) },
        "--peers" => this with { Peers = int.Parse(value, CultureInfo.InvariantCulture) },
        "--compact" => this with { Compact = value },
        "--duels" => this with { Duels = AtLeastOne(value) },
        _ => throw new FormatException($"There is no option {name}."),
    };

    private static int AtLeastOne(string value) =>
        int.Parse(value, CultureInfo.InvariantCulture) is var number and > 0 ? number : throw new FormatException($"'{value}' is not above 0.");

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
