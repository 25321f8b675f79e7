namespace Gate.Reports.Analyses;

/// <summary>A document in parts that every format can set; texts are not yet escaped for any of them.</summary>
internal sealed record Document(string Title, IReadOnlyList<Section> Sections);

/// <summary>A heading with what stands under it.</summary>
internal sealed record Section(string Title, IReadOnlyList<Block> Blocks);

/// <summary>A part of a section.</summary>
internal abstract record Block;

/// <summary>A sentence or several.</summary>
internal sealed record Paragraph(string Text) : Block;

/// <summary>Points, one under the other.</summary>
/// <param name="Items">Each begins with a name, which may be empty, and goes on with words of ours.</param>
/// <param name="IsOrdered">Whether their order says something.</param>
internal sealed record Points(IReadOnlyList<Point> Items, bool IsOrdered = false) : Block;

/// <summary>One point.</summary>
internal sealed record Point(string Name, string Text);

/// <summary>A table.</summary>
internal sealed record Grid(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Kind">What its cells hold.</param>
internal sealed record Column(string Title, ColumnKind Kind);

/// <summary>What cells of a column hold.</summary>
internal enum ColumnKind
{
    /// <summary>Words of ours.</summary>
    Words = 0,

    /// <summary>Numbers with their units.</summary>
    Number = 1,

    /// <summary>Names that anybody may have written.</summary>
    Name = 2,
}

/// <summary>Bars that are compared with one another.</summary>
/// <param name="Title">What they are of.</param>
/// <param name="Bars">At least one.</param>
internal sealed record Chart(string Title, IReadOnlyList<Bar> Bars) : Block
{
    /// <summary>The value whose bar is as long as there is room.</summary>
    public double Greatest => Bars.Max(bar => bar.Value);
}

/// <summary>One bar.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">How long it is, 0 or more.</param>
/// <param name="Label">The value as it is read.</param>
internal sealed record Bar(string Name, double Value, string Label);
