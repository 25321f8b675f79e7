using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Gate.Hook.Counting;
using Gate.Hook.Finding;
using Gate.Hook.Measuring;

namespace Gate.Hook.Talking;

// Answers Gate's commands until it says exit.
internal sealed class Session(Channel channel, string programPath)
{
    private Catalogue? _catalogue;

    private Catalogue Catalogue => _catalogue ??= Catalogue.Of(programPath);

    public void Serve()
    {
        channel.Send(
            Protocol.Hello,
            Protocol.Version,
            Process.GetCurrentProcess().Id.ToString(CultureInfo.InvariantCulture),
            Library.FindVersion(),
            RuntimeInformation.FrameworkDescription,
            Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));

        while (channel.Receive() is var command && command[0] != Protocol.Exit)
        {
            switch (command[0])
            {
                case Protocol.List: Answer(List); break;
                case Protocol.Needs: Answer(() => Needs(command)); break;
                case Protocol.Run: Answer(() => Run(command)); break;
                case Protocol.Count: Answer(() => Count(command)); break;
                default: channel.Send(Protocol.Failed, $"The hook does not know the command '{command[0]}'."); break;
            }
        }
    }

    // Whatever the user's attributes, parameter sources and benchmarks throw is an answer, not the end of the session;
    // so is a full disk that BenchmarkDotNet meets. Only a broken pipe is: the answer then throws as well.
#pragma warning disable CA1031
    private void Answer(Action command)
    {
        try
        {
            command();
        }
        catch (Exception exception)
        {
            channel.Send(Protocol.Failed, Reason.Of(exception));
        }
    }
#pragma warning restore CA1031

    private void List()
    {
        foreach (var entry in Catalogue.Entries)
        {
            channel.Send([Protocol.Benchmark, entry.Name, entry.Job, .. entry.Warnings]);
            channel.Send([Protocol.Mark, entry.IsBaseline ? "1" : "0", .. entry.Categories]);
        }

        foreach (var broken in Catalogue.Broken)
            channel.Send(Protocol.Broken, broken.Key, broken.Value);
        channel.Send(Protocol.Listed);
    }

    private void Needs(string[] command) =>
        channel.Send([Protocol.Needed, .. Catalogue.Find(command[1], command[2]).Settings.Variables.Select(variable => $"{variable.Key}={variable.Value}")]);

    private void Run(string[] command)
    {
        var settings = Settings.Parse(command.Skip(3));
        var entry = Catalogue.Find(command[1], command[2]);
        var obstacle = IterationListener.FindObstacle();
        if (settings.Steps && obstacle.Length > 0)
        {
            channel.Send(Protocol.Unsteppable, obstacle);
            return;
        }

        channel.Send(Protocol.Started);

        var stepper = settings.Steps ? new Stepper(channel, settings.StepTime, settings.CollectsBefore) : null;
        // The empty method shows what listening itself allocates.
        var canCount = obstacle.Length == 0 && settings.EvaluatesOverhead && AllocatedBytes.IsSupported;
        var allocated = settings.MeasuresMemory && canCount ? new AllocatedBytes() : null;
        var pauses = settings.Steps && CollectionPauses.IsSupported ? new CollectionPauses(settings.Iterations) : null;
        using var listener = obstacle.Length == 0 ? new IterationListener(stepper, allocated, pauses) : null;
        var measurement = Measurer.Measure(entry, settings, diagnosesMemory: settings.MeasuresMemory && allocated is null);

        foreach (var warning in measurement.Warnings)
            channel.Send(Protocol.Warning, warning);
        foreach (var result in measurement.Results)
            channel.Send([Protocol.Result, .. result]);
        if (pauses is not null) Send(pauses, each: settings.MeasuresPauses);
        if (allocated is { OfIteration: null }) channel.Send(Protocol.Warning, $"Its allocated bytes could not be counted: {allocated}.");
        if (allocated?.OfIteration is { } bytes && measurement.Operations > 0)
            channel.Send(Protocol.Result, Protocol.Memory, Text(measurement.Operations), Text((double)bytes / measurement.Operations));

        End(stepper is { Failure.Length: > 0 } ? stepper.Failure : measurement.Failure);
    }

    private void Send(CollectionPauses pauses, bool each)
    {
        channel.Send(Protocol.Result, Protocol.Collections, Text(pauses.Share), Text(pauses.Rate));
        if (!each) return;
        foreach (var pause in pauses.OfIterations)
            channel.Send(Protocol.Result, Protocol.Pause, Text(pause.TotalMilliseconds * 1e6));
    }

    private void Count(string[] command)
    {
        var settings = Settings.Parse(command.Skip(3));
        var entry = Catalogue.Find(command[1], command[2]);
        channel.Send(Protocol.Started);
        var counted = IterationListener.FindObstacle() is { Length: > 0 } obstacle
            ? new Counted(perOperation: null, [$"Its instructions cannot be counted. {obstacle}"], "")
            : Counted.Of(entry, settings);

        foreach (var warning in counted.Warnings)
            channel.Send(Protocol.Warning, warning);
        if (counted.PerOperation is { } instructions)
        {
            channel.Send(Protocol.Result, Protocol.Instructions, Text(instructions));
            channel.Send(Protocol.Result, Protocol.Invocations, Text(counted.Calls));
        }

        End(counted.Failure);
    }

    private void End(string failure)
    {
        if (failure.Length > 0)
            channel.Send(Protocol.Failed, failure);
        else
            channel.Send(Protocol.Done);
    }

    private static string Text(IFormattable number) => number.ToString(number is double ? "R" : null, CultureInfo.InvariantCulture);
}
