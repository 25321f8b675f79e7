using System.Globalization;
using Gate.Hook.Talking;

namespace Gate.Hook.Measuring;

// Holds each measured iteration back until Gate gives it its turn.
internal sealed class Stepper(Channel channel, TimeSpan patience, bool collects)
{
    private int _iteration;

    // Why stepping ended early; a listener cannot throw into the engine, so the session reads it afterwards.
    public string Failure { get; private set; } = "";

    public void AwaitTurn()
    {
        if (Failure.Length > 0) return;
        if (collects) GC.Collect();
        channel.Send(Protocol.Ready, Text(++_iteration));
        AwaitStep();
    }

    public void EndTurn()
    {
        if (Failure.Length > 0) return;
        channel.Send(Protocol.Iteration, Text(_iteration));
    }

    private void AwaitStep()
    {
        if (!channel.TryReceive(patience, out var answer))
            Failure = $"No turn came for iteration {Text(_iteration)} within {Text((int)patience.TotalSeconds)} s.";
        else if (answer[0] != Protocol.Step)
            Failure = $"The answer to iteration {Text(_iteration)} was '{answer[0]}', not a step.";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
