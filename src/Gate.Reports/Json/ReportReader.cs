using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;
using Gate.Reports.Wording;

namespace Gate.Reports.Json;

/// <summary>Reads gate-report/1 and refuses what it does not understand.</summary>
internal static class ReportReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ReportJson.Depth, AllowDuplicateProperties = false };

    /// <summary>The report that the text holds.</summary>
    public static Report Read(string text, string file)
    {
        if (text.Length > ReportJson.LongestText) throw Oversized(text, file);
        try
        {
            // Encoding here, and not in the parser, turns halves of surrogate pairs into U+FFFD instead of an exception.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), Options);
            var root = new Place(document.RootElement, "$", file);
            ExpectSchema(root);
            return Consistent(ReadReport(root), root);
        }
        catch (JsonException fault)
        {
            throw new GateException(Codes.UnreadableReport, $"This is not JSON that a report can be: {Sentence(fault)}", Where(fault, file));
        }
        catch (InvalidOperationException fault)
        {
            // An escaped half of a surrogate pair ("\ud800") is found only when the string is read.
            throw new GateException(Codes.UnreadableReport, $"A string holds half of a character: {fault.Message}", new Location(file));
        }
    }

    private static GateException Oversized(string text, string file) => new(
        Codes.OversizedReport,
        $"The file has {Readable.Whole(text.Length)} characters; a report has at most {Readable.Whole(ReportJson.LongestText)}.",
        new Location(file));

    private static Location Where(JsonException fault, string file) =>
        fault.LineNumber is { } line and < int.MaxValue && fault.BytePositionInLine is { } column and < int.MaxValue
            ? new Location(file, (int)line + 1, (int)column + 1)
            : new Location(file);

    // The place is said by the location; the parser's sentence repeats it in other words.
    private static string Sentence(JsonException fault) => fault.Message.Split(" LineNumber:", 2)[0];

    private static void ExpectSchema(Place root)
    {
        var schema = root.Find("schema")?.Text ?? "";
        if (string.Equals(schema, ReportJson.Schema, StringComparison.Ordinal)) return;
        var parts = schema.Split('/');
        var shown = Cells.Shorten(Visible.Name(schema), 60);
        throw parts is [ReportJson.Kind, var version] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > ReportJson.Version
            ? root.Refusal(Codes.NewerReport, $"The report is of the schema '{shown}', written by a newer Gate; this one reads '{ReportJson.Schema}'. Update the tool.")
            : root.Refusal(Codes.NotAReport, $"The schema is '{shown}'; expected '{ReportJson.Schema}'.");
    }

    private static Report ReadReport(Place root) => new(
        root["outcome"].Word<Outcome>(Outcomes.Word),
        ReadSide(root["baseline"]),
        ReadSide(root["candidate"]),
        [.. root["findings"].Items.Select(ReadFinding)],
        [.. root["diagnostics"].Items.Select(ReadDiagnostic)]);

    private static ReportSide ReadSide(Place side) => new(side["commit"].TextOrEmpty, ReadTestbed(side["testbed"]));

    private static Testbed ReadTestbed(Place testbed) =>
        new(testbed["name"].TextOrEmpty, testbed["identity"].Texts, testbed["notes"].Texts);

    private static Finding ReadFinding(Place finding) => new()
    {
        Benchmark = new(finding["suite"].Text, finding["benchmark"].Text, finding.Find("job")?.Text ?? ""),
        Source = finding.Find("source") is { } source ? ReadLocation(source) : Location.None,
        Metric = ReadMetric(finding),
        Verdict = finding["verdict"].Word<Verdict>(Verdicts.Word),
        Outcome = finding["outcome"].Word<Outcome>(Outcomes.Word),
        Baseline = ReadMeasured(finding["baseline"]),
        Candidate = ReadMeasured(finding["candidate"]),
        Ratio = finding["ratio"].NumberOrNull,
        Lower = finding["lower"].NumberOrNull,
        Upper = finding["upper"].NumberOrNull,
        PValue = finding["pValue"].NumberOrNull,
        Impact = finding.Find("impact")?.NumberOrNull,
        Reason = finding["reason"].Text,
        Warnings = [.. finding["warnings"].Items.Select(warning => warning.Text)],
    };

    private static Metric ReadMetric(Place finding)
    {
        var usual = UsualMetric.Of(finding["metric"].Text, finding["unit"].Text);
        return usual with
        {
            Better = finding.Find("better")?.Word<Direction>(direction => direction == Direction.HigherIsBetter ? "higher" : "lower") ?? usual.Better,
            IsExact = finding.Find("exact")?.Truth ?? usual.IsExact,
        };
    }

    private static Measured? ReadMeasured(Place measured) =>
        measured.IsNull ? null : new(measured["value"].NumberOrNull ?? double.NaN, measured["launches"].Whole);

    private static Diagnostic ReadDiagnostic(Place diagnostic) => new(
        ReadCode(diagnostic["code"]),
        diagnostic["severity"].Word<Severity>(Words.Word),
        diagnostic["message"].Text,
        ReadLocation(diagnostic));

    private static Location ReadLocation(Place place) => new(place["file"].TextOrEmpty, place["line"].WholeOrZero, place["column"].WholeOrZero);

    // A code of a version that had others is kept, without an explanation.
    private static Code ReadCode(Place code)
    {
        var id = code.Text;
        if (id.Length != 8 || !id.StartsWith("GATE", StringComparison.Ordinal) || !id.Skip(4).All(char.IsAsciiDigit))
            throw code.Refusal("is no code; expected GATE and four digits");
        return Codes.All.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.Ordinal)) ?? new Code(id, "", "");
    }

    private static Report Consistent(Report report, Place root)
    {
        var summary = root["summary"];
        if (summary["total"].Whole != report.Findings.Count) throw Contradiction(summary["total"], report.Findings.Count);
        foreach (var verdict in SummaryOrder.Verdicts)
            if (summary[verdict.Word()].Whole != report.Count(verdict)) throw Contradiction(summary[verdict.Word()], report.Count(verdict));
        var worst = report.Findings.Select(finding => finding.Outcome).DefaultIfEmpty(Outcome.Pass).Max();
        return report.Outcome >= worst
            ? report
            : throw root.Refusal(Codes.ContradictoryReport, $"The outcome is '{report.Outcome.Word()}' while a finding has the outcome '{worst.Word()}'.");
    }

    private static GateException Contradiction(Place count, int found) => count.Refusal(
        Codes.ContradictoryReport,
        $"{count.Path} is {Readable.Whole(count.Whole)} while the findings make it {Readable.Whole(found)}.");
}
