namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>There is no gate.yml.</summary>
    public static readonly Code ConfigurationNotFound = new(
        "GATE1001",
        "There is no gate.yml",
        "Gate looks for gate.yml in the current folder and in every folder above it, and found none; or the file that --config names does not exist. "
        + "Write one in the root of the repository that names a benchmark project (`version: 1` and `suites: { NAME: { benchmarkdotnet: { project: PATH } } }`), or name the file with --config PATH.");

    /// <summary>gate.yml is not YAML.</summary>
    public static readonly Code ConfigurationSyntax = new(
        "GATE1002",
        "gate.yml is not valid YAML",
        "The text cannot be read as YAML, so nothing in it was looked at. The line and column are where the reader gave up; the mistake is there or just above. "
        + "Frequent causes: a tab where YAML wants spaces, a pattern such as *Pool without quotes, a missing colon, a bracket that is not closed.");

    /// <summary>A key that Gate does not know.</summary>
    public static readonly Code ConfigurationUnknownKey = new(
        "GATE1003",
        "A key of gate.yml is not known",
        "A misspelled key would be a setting that silently does nothing, so Gate refuses it. "
        + "The message names the nearest key that is valid at that place, or all of them.");

    /// <summary>A threshold that is neither a share nor an amount.</summary>
    public static readonly Code ConfigurationNotAnAmount = new(
        "GATE1004",
        "A threshold or rate is not an amount",
        "A share of the baseline is written 5% or 0.05. An absolute amount is a number with its unit: 0.5 ns, 2 us, 1 ms, 24 B, 1 KiB, 1 MB. "
        + "For exact metrics (allocated, allocations) a number without a unit is absolute; for every other metric it is a share and must not be more than 1.");

    /// <summary>A list where a map is expected, and the like.</summary>
    public static readonly Code ConfigurationWrongType = new(
        "GATE1005",
        "A value of gate.yml has the wrong shape",
        "YAML knows single values, lists (- a or [a, b]) and maps (key: value). The message says which of them is expected there and which was found.");

    /// <summary>A value that cannot be.</summary>
    public static readonly Code ConfigurationImpossibleValue = new(
        "GATE1006",
        "A value of gate.yml is impossible",
        "The value can be read but makes no sense: a rate outside 0 … 50 %, a tolerance greater than what is to be caught, "
        + "a minimum greater than the maximum, a time of zero. The message gives the range.");

    /// <summary>The same key twice in one map.</summary>
    public static readonly Code ConfigurationDuplicateKey = new(
        "GATE1007",
        "A key of gate.yml is written twice",
        "YAML readers differ in which of the two wins, so Gate accepts neither. Remove one of them; the message gives both places.");

    /// <summary>A key that must be there.</summary>
    public static readonly Code ConfigurationMissingKey = new(
        "GATE1008",
        "gate.yml lacks a key",
        "A configuration needs `version: 1` and at least one suite; a suite needs `benchmarkdotnet: { project: … }`; a rule needs `match`.");

    /// <summary>A key of a later version.</summary>
    public static readonly Code ConfigurationUnsupportedKey = new(
        "GATE1009",
        "This version of Gate does not support a key",
        "The key is spelled correctly and has a meaning in the design of gate.yml, but this version does not act on it yet. "
        + "Gate refuses it instead of ignoring it, because an ignored setting looks like one that works. Remove the key or use a version that supports it.");

    /// <summary>YAML features that a configuration does not need.</summary>
    public static readonly Code ConfigurationUnsupportedYaml = new(
        "GATE1010",
        "gate.yml uses a feature of YAML that Gate does not accept",
        "Tags (!x), merge keys (<<), several documents in one file, keys that are lists or maps, and aliases that contain themselves are refused: "
        + "a configuration needs none of them and each has been used to make readers misbehave. "
        + "A pattern that starts with * must be in quotes, or YAML takes it for an alias.");

    /// <summary>More text, depth or nodes than a configuration can need.</summary>
    public static readonly Code ConfigurationTooLarge = new(
        "GATE1011",
        "gate.yml is too large",
        "A configuration is at most 1 MiB of text, 32 levels deep and 20,000 values after its aliases are expanded. "
        + "The limits keep a hostile file from exhausting the machine.");

    /// <summary>A format version that this Gate does not read.</summary>
    public static readonly Code ConfigurationVersion = new(
        "GATE1012",
        "gate.yml has another format version",
        "This Gate reads `version: 1`. A greater number was written for a newer Gate: update the tool (`dotnet tool update dotnet-gate`).");

    /// <summary>The benchmark project is not there.</summary>
    public static readonly Code ConfigurationProjectNotFound = new(
        "GATE1013",
        "A benchmark project is not found",
        "`project` names a project file (.csproj, .fsproj, .vbproj) or a folder that holds exactly one, relative to the folder of gate.yml. "
        + "Upper and lower case matter on Linux.");

    /// <summary>The benchmark project's path leads elsewhere.</summary>
    public static readonly Code ConfigurationProjectPath = new(
        "GATE1014",
        "A project path leaves the repository",
        "`project` is a relative path inside the folder of gate.yml: no absolute path, no drive, no `..`, no link that leads outside. "
        + "The same path must exist in the worktree of the base commit, which lies elsewhere.");

    /// <summary>A verdict, outcome or metric that is not known.</summary>
    public static readonly Code ConfigurationUnknownName = new(
        "GATE1015",
        "A name in gate.yml is not known",
        "Verdicts are inconclusive, unchanged, improvement, regression, new, missing, failed, incomparable; outcomes are pass, warn, fail, error. "
        + "Metrics may be your own, but a name one letter away from time, allocated or allocations is taken for a slip.");

    /// <summary>A name that cannot be a file name.</summary>
    public static readonly Code ConfigurationName = new(
        "GATE1016",
        "A name cannot be used as a file name",
        "Suites and testbeds name files under baselines/. A name has 1 to 64 letters (a–z, A–Z), digits, '-', '_' or '.', starts with a letter or digit, "
        + "does not end with '.', is no reserved name of Windows (con, nul, com1 …), and differs from its neighbours by more than upper and lower case.");

    /// <summary>gate.yml is there but cannot be read.</summary>
    public static readonly Code ConfigurationUnreadable = new(
        "GATE1017",
        "gate.yml cannot be read",
        "The file exists but could not be opened, or its bytes are not UTF-8. Save it as UTF-8 and check its permissions.");
}
