using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Junit;

namespace Gate.Reports.Tests;

public class JunitTests
{
    // The part of the common schema that Gate writes, in the order in which it writes it.
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:complexType name="result"><xs:simpleContent><xs:extension base="xs:string">
            <xs:attribute name="type" type="xs:string"/><xs:attribute name="message" type="xs:string"/>
          </xs:extension></xs:simpleContent></xs:complexType>
          <xs:element name="testsuites"><xs:complexType>
            <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="name" type="xs:string"/>
            <xs:attribute name="tests" type="xs:nonNegativeInteger"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
          </xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType>
            <xs:sequence>
              <xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="system-out" type="xs:string" minOccurs="0"/>
            </xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
            <xs:attribute name="time" type="xs:decimal"/>
          </xs:complexType></xs:element>
          <xs:element name="testcase"><xs:complexType>
            <xs:sequence>
              <xs:choice minOccurs="0">
                <xs:element name="skipped" type="result"/><xs:element name="error" type="result"/><xs:element name="failure" type="result"/>
              </xs:choice>
              <xs:element name="system-out" type="xs:string" minOccurs="0"/>
            </xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="classname" type="xs:string" use="required"/>
            <xs:attribute name="time" type="xs:decimal"/>
          </xs:complexType></xs:element>
        </xs:schema>
        """;

    [Fact]
    public void Every_report_is_valid_JUnit_XML()
    {
        AssertValid(Samples.Mixed);
        AssertValid(Hostile.Report);
        AssertValid(Samples.Of(Outcome.Pass));
    }

    [Fact]
    public void No_name_breaks_the_XML() =>
        Gen.String[0, 60].Each(300, name => AssertValid(Hostile.WithNames(name)));

    [Fact]
    public void A_failing_finding_is_a_failure_with_its_verdict_and_reason()
    {
        var failure = Case(Samples.Of(Outcome.Fail, Samples.Regression)).Element("failure");

        Assert.Equal("regression", failure?.Attribute("type")?.Value);
        Assert.Equal("2.53× slower (2.41 … 2.66), tolerated 1 %", failure?.Attribute("message")?.Value);
    }

    [Theory]
    [InlineData(Verdict.Inconclusive, Outcome.Warn, "skipped")]
    [InlineData(Verdict.Incomparable, Outcome.Warn, "skipped")]
    [InlineData(Verdict.Inconclusive, Outcome.Fail, "failure")]
    [InlineData(Verdict.Regression, Outcome.Error, "error")]
    [InlineData(Verdict.Missing, Outcome.Fail, "failure")]
    public void Outcome_and_verdict_decide_the_result(Verdict verdict, Outcome outcome, string element)
    {
        var testcase = Case(Samples.Of(outcome, Samples.Regression with { Verdict = verdict, Outcome = outcome }));

        Assert.NotNull(testcase.Element(element));
    }

    [Theory]
    [InlineData(Verdict.Regression, Outcome.Warn)]
    [InlineData(Verdict.Unchanged, Outcome.Pass)]
    [InlineData(Verdict.New, Outcome.Pass)]
    public void What_does_not_fail_passes_and_tells_why(Verdict verdict, Outcome outcome)
    {
        var testcase = Case(Samples.Of(outcome, Samples.Regression with { Verdict = verdict, Outcome = outcome }));

        Assert.Equal(["system-out"], testcase.Elements().Select(element => element.Name.LocalName));
        Assert.Contains("tolerated 1 %", testcase.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Outcome.Fail, 1, 0)]
    [InlineData(Outcome.Error, 0, 1)]
    public void A_gate_that_is_shut_is_never_green(Outcome outcome, int failures, int errors)
    {
        var root = Parse(Samples.Of(outcome, Samples.Unchanged));

        Assert.Equal(failures, (int?)root.Attribute("failures"));
        Assert.Equal(errors, (int?)root.Attribute("errors"));
    }

    [Fact]
    public void An_error_diagnostic_is_an_error()
    {
        var report = Samples.Of(Outcome.Error, Samples.Unchanged) with { Diagnostics = [Diagnostic.Error(Codes.InvalidReport, "It is broken.")] };

        var error = Parse(report).Descendants("error").Single();

        Assert.Equal("GATE7013", error.Attribute("type")?.Value);
        Assert.Contains("It is broken.", error.Attribute("message")?.Value, StringComparison.Ordinal);
    }

    private static XElement Parse(Report report) => XDocument.Parse(JunitReport.Render(report, RenderOptions.Plain)).Root!;

    private static XElement Case(Report report) => Parse(report).Descendants("testcase").First();

    private static void AssertValid(Report report)
    {
        var text = JunitReport.Render(report, RenderOptions.Plain);
        var faults = new StringBuilder();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        using var schema = XmlReader.Create(new StringReader(Schema));
        settings.Schemas.Add(null, schema);
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.AppendLine(fault.Message);
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read()) Assert.False(text.Contains('\0', StringComparison.Ordinal));

        Assert.Equal("", faults.ToString());
        Assert.DoesNotContain("##", text, StringComparison.Ordinal);
    }
}
