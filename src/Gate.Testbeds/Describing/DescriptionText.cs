using System.Globalization;
using System.Text;

namespace Gate.Testbeds.Describing;

/// <summary>A machine for people: what identifies it first, then what is only noted, group by group.</summary>
public static class DescriptionText
{
    private const string Unknown = "unknown";
    private const string Empty = "none";

    /// <summary>The text, with an end of line after every line.</summary>
    public static string Of(MachineDescription machine)
    {
        var width = machine.Groups.Append(machine.Identity).Append(machine.Notes).SelectMany(group => group.Facts).Select(fact => fact.Name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Testbed {machine.Testbed.Name}\n");
        Append(text, "identity (with another value of any of these it is another testbed)", machine.Identity, width);
        Append(text, "notes (recorded with every result; they identify nothing)", machine.Notes, width);
        foreach (var group in machine.Groups) Append(text, group.Name, group, width);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, FactGroup group, int width)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
        foreach (var fact in group.Facts)
            text.Append(CultureInfo.InvariantCulture, $"  {fact.Name.PadRight(width)}  {(fact.Value.Length > 0 ? fact.Value : Unknown)}\n");
        if (group.Facts.Count == 0) text.Append(CultureInfo.InvariantCulture, $"  {Empty}\n");
    }
}
