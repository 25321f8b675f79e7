using Gate.Core.Replaying;

namespace Gate.Replay;

/// <summary>The gates that the command line asks for.</summary>
internal sealed class Replayed(VirtualGate gate, DuelPool pool, Options options)
{
    /// <summary>All gates with a change of this size, in percent, in one drawn benchmark of each; 0 for none.</summary>
    public IReadOnlyList<Outcomes> Play(double planted) =>
    [
        .. Enumerable.Range(0, options.Gates).Select(index => (Seed: options.Seed + index, AsksPeers: index < options.Peers))
            .Select(play => Outcomes.Play(gate, play.Seed, Plant(play.Seed, planted), play.AsksPeers)),
    ];

    private Planting Plant(int seed, double planted) =>
        planted == 0 ? Planting.None : Planting.Drawn(pool, seed, 1 + (planted / 100));
}
