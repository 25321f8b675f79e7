using Gate.Cli.Checking;
using Spectre.Console;

namespace Gate.Cli.Output;

/// <summary>What is said on stderr while the answer is being made.</summary>
internal sealed class Talk(TextWriter error, bool isQuiet)
{
    /// <summary>Says a sentence.</summary>
    public void Say(string sentence)
    {
        if (!isQuiet) error.WriteLine(sentence);
    }

    /// <summary>Does long work under a progress display: a live line on a terminal, plain lines elsewhere.</summary>
    public Task Measure(TimeSpan budget, Func<IMeasuringProgress, Task> work) =>
        isQuiet || Console.IsErrorRedirected
            ? work(new PlainProgress(isQuiet ? TextWriter.Null : error, budget))
            : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
                .Status()
                .StartAsync("Measuring …", status => work(new LiveProgress(status, budget)));
}
