using System.Text.Json;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Speedscope;

/// <summary>A thread that tells when each call began and ended: what lies between two events is the open stack's.</summary>
internal sealed class SpeedscopeEvents(Func<int, Location> find, Func<FormattableString, GateException> malformed)
{
    private readonly List<int> _open = [];

    /// <summary>The samples, one for each time that a stack was open.</summary>
    /// <exception cref="GateException">Calls end in another order than they began, time runs backwards, or a call does not end.</exception>
    public IEnumerable<Sample> Read(JsonElement thread, SpeedscopeUnit unit)
    {
        var last = unit.ValueOf(thread.GetProperty("startValue").GetDouble());
        foreach (var change in thread.GetProperty("events").EnumerateArray())
        {
            var at = unit.ValueOf(change.GetProperty("at").GetDouble());
            if (at < last) throw malformed($"its time runs backwards, from {last} to {at}");
            if (at > last && _open.Count > 0) yield return new Sample([.. Enumerable.Reverse(_open).Select(find)], [at - last], []);
            last = at;
            Take(change.GetProperty("type").GetString()!, change.GetProperty("frame").GetInt32());
        }

        if (_open.Count > 0) throw malformed($"{_open.Count} calls begin and do not end, so the trace is not whole");
    }

    private void Take(string type, int frame)
    {
        if (type is "O") _open.Add(frame);
        else if (type is not "C") throw malformed($"an event of the type '{type}' is not known");
        else if (_open is [.., var innermost] && innermost == frame) _open.RemoveAt(_open.Count - 1);
        else throw malformed($"frame {frame} ends while another is the innermost");
    }
}
