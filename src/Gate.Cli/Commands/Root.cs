using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>The command line of `dotnet gate`.</summary>
internal static class Root
{
    /// <summary>All commands, one line each.</summary>
    public static RootCommand Create() => new(
        """
        Gate tells whether a change makes .NET code slower or hungrier, and is right about it.

        Example:
          dotnet gate check            measure this checkout and judge it against the baseline
        """)
    {
        InitCommand.Create(),
        CheckCommand.Create(),
        RunCommand.Create(),
        MergeCommand.Create(),
        CompareCommand.Create(),
        BaselineCommand.Create(),
        TestbedCommand.Create(),
        TrendCommand.Create(),
        BisectCommand.Create(),
        ReportCommand.Create(),
        PublishCommand.Create(),
        ImportCommand.Create(),
        SchemaCommand.Create(),
        CompletionCommand.Create(),
        ProfileCommand.Create(),
        AnalyzeCommand.Create(),
        ExplainCommand.Create(),
    };
}
