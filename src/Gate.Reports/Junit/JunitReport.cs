using System.Text;
using System.Xml;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Junit;

/// <summary>The report as JUnit XML, which every CI system shows: a test suite for each suite, a test case for each finding.
/// Valid against the schema of Jenkins' xUnit plugin (junit-10.xsd).</summary>
public static class JunitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    /// <summary>Writes the report; the options do not matter here.</summary>
    public static string Render(Report report, RenderOptions options)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings)) Write(xml, [.. Suites(report)]);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static IEnumerable<JunitSuite> Suites(Report report)
    {
        foreach (var suite in report.Findings.GroupBy(finding => finding.Benchmark.Suite, StringComparer.Ordinal))
            yield return new(suite.Key.Length == 0 ? "benchmarks" : SafeText.Name(suite.Key), [.. suite.Select(JunitCase.Of)], "");
        var gate = new JunitSuite("gate", [.. GateCases(report)], SafeText.Prose(Headline.Of(report)) + Talk(report));
        yield return gate;
    }

    private static IEnumerable<JunitCase> GateCases(Report report)
    {
        var errors = report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(JunitCase.Of).ToList();
        foreach (var error in errors) yield return error;
        // A gate that is shut for a reason that no case shows must not look green.
        if (report.Outcome >= Outcome.Fail && errors.Count == 0 && report.Findings.All(finding => finding.Outcome < Outcome.Fail))
            yield return JunitCase.Shut(report);
    }

    private static string Talk(Report report) => string.Concat(
        report.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Error).Select(diagnostic => $"\n- {SafeText.Prose(diagnostic.ToString())}"));

    private static void Write(XmlWriter xml, IReadOnlyList<JunitSuite> suites)
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "gate");
        WriteCount(xml, "tests", suites.Sum(suite => suite.Cases.Count));
        WriteCount(xml, "failures", suites.Sum(suite => suite.Count(JunitResult.Failure)));
        WriteCount(xml, "errors", suites.Sum(suite => suite.Count(JunitResult.Error)));
        foreach (var suite in suites) Write(xml, suite);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, JunitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", suite.Name);
        WriteCount(xml, "tests", suite.Cases.Count);
        WriteCount(xml, "failures", suite.Count(JunitResult.Failure));
        WriteCount(xml, "errors", suite.Count(JunitResult.Error));
        WriteCount(xml, "skipped", suite.Count(JunitResult.Skipped));
        xml.WriteAttributeString("time", "0");
        foreach (var testcase in suite.Cases) Write(xml, testcase, suite.Name);
        if (suite.Output.Length > 0) xml.WriteElementString("system-out", suite.Output);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, JunitCase testcase, string suite)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", testcase.Name);
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("time", "0");
        if (testcase.Element.Length > 0)
        {
            xml.WriteStartElement(testcase.Element);
            if (testcase.Result != JunitResult.Skipped) xml.WriteAttributeString("type", testcase.Type);
            xml.WriteAttributeString("message", testcase.Message);
            xml.WriteString(testcase.Message);
            xml.WriteEndElement();
        }

        if (testcase.Output.Length > 0) xml.WriteElementString("system-out", testcase.Output);
        xml.WriteEndElement();
    }

    private static void WriteCount(XmlWriter xml, string name, int count) => xml.WriteAttributeString(name, Readable.Whole(count));
}
