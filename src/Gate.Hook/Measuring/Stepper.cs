using System.Diagnostics.Tracing;
using System.Globalization;
using Gate.Hook.Finding;
using Gate.Hook.Talking;

namespace Gate.Hook.Measuring;

// Holds each measured iteration back until Gate gives it its turn.
// BenchmarkDotNet raises WorkloadActualStart on the measuring thread after the forced collection and before the
// clock starts; a listener that blocks there keeps the whole benchmark waiting without being measured.
internal sealed class Stepper(Channel channel, TimeSpan patience) : EventListener
{
    // Public constants of EngineEventSource, the same from 0.13.12 to 0.15.8.
    private const string SourceName = "BenchmarkDotNet.EngineEventSource";
    private const string Switch = "System.Diagnostics.Tracing.EventSource.IsSupported";
    private const int WorkloadActualStart = 15;
    private const int WorkloadActualStop = 16;

    private int _iteration;

    // Why stepping ended early; a listener cannot throw into the engine, so the session reads it afterwards.
    public string Failure { get; private set; } = "";

    // Why no benchmark of this process can be stepped, said before anything is measured; empty when nothing stands in the way.
    // A benchmark whose own engine raises no events is only known by its not asking for a turn.
    public static string FindObstacle() =>
        AppContext.TryGetSwitch(Switch, out var isSupported) && !isSupported
            ? "The program is built without event sources (EventSourceSupport=false in its project), and BenchmarkDotNet announces its iterations through one."
            : Library.FindType("Engines.EngineEventSource")?.GetField("WorkloadActualStartEventId") is { } field && Equals(field.GetRawConstantValue(), WorkloadActualStart)
                ? ""
                : $"BenchmarkDotNet {Library.FindVersion()} does not announce its iterations as Gate expects.";

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == SourceName) EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (Failure.Length > 0) return;
        if (eventData.EventId == WorkloadActualStart)
            AwaitTurn();
        else if (eventData.EventId == WorkloadActualStop)
            channel.Send(Protocol.Iteration, Text(_iteration));
    }

    private void AwaitTurn()
    {
        channel.Send(Protocol.Ready, Text(++_iteration));
        if (!channel.TryReceive(patience, out var answer))
            Failure = $"No turn came for iteration {Text(_iteration)} within {Text((int)patience.TotalSeconds)} s.";
        else if (answer[0] != Protocol.Step)
            Failure = $"The answer to iteration {Text(_iteration)} was '{answer[0]}', not a step.";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
