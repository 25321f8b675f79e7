using System.Diagnostics.Tracing;
using Gate.Hook.Finding;

namespace Gate.Hook.Measuring;

// Hears of each iteration from BenchmarkDotNet. It raises the start on the measuring thread after the forced collection and before
// the clock starts, and the end after the clock has stopped: whatever a listener does there is not measured.
internal sealed class IterationListener(Stepper? stepper, IIterationMeter? meter, CollectionPauses? pauses) : EventListener
{
    // Public constants of EngineEventSource, the same from 0.13.12 to 0.15.8.
    private const string SourceName = "BenchmarkDotNet.EngineEventSource";
    private const string Switch = "System.Diagnostics.Tracing.EventSource.IsSupported";
    private const int OverheadActualStart = 11, OverheadActualStop = 12;
    private const int WorkloadWarmupStart = 13, WorkloadWarmupStop = 14;
    private const int WorkloadActualStart = 15, WorkloadActualStop = 16;

    // Why no iteration of this process can be heard of, said before anything is measured; empty when nothing stands in the way.
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

    // The meter is read next to the iteration: what a turn's messages cost lies outside.
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        switch (eventData.EventId)
        {
            case OverheadActualStart:
                meter?.BeginOverhead();
                break;
            case OverheadActualStop:
                meter?.EndOverhead();
                break;
            case WorkloadWarmupStart:
                pauses?.BeginWarmUp();
                break;
            case WorkloadWarmupStop:
                pauses?.EndWarmUp();
                break;
            case WorkloadActualStart:
                stepper?.AwaitTurn();
                pauses?.BeginIteration();
                meter?.BeginWorkload();
                break;
            case WorkloadActualStop:
                meter?.EndWorkload();
                pauses?.EndIteration();
                stepper?.EndTurn();
                break;
        }
    }
}
