using System.Text.RegularExpressions;
using CsCheck;
using Gate.Core.Configuration;

namespace Gate.Core.Tests;

public class GlobTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("Pool*", "Pool.Rent", true)]
    [InlineData("*Rent", "Pool.Rent", true)]
    [InlineData("*Rent", "Pool.Rented", false)]
    [InlineData("P??l", "Pool", true)]
    [InlineData("P??l", "Pol", false)]
    [InlineData("pool*", "Pool", false)]
    [InlineData("Parse(Size: 1?)", "Parse(Size: 10)", true)]
    [InlineData("[ab]", "a", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("*a*b", "ab a", false)]
    public void A_star_is_any_text_and_a_question_mark_one_character_and_the_rest_is_literal(string pattern, string text, bool matches) =>
        Assert.Equal(matches, new Glob(pattern).Matches(text));

    [Fact]
    public void It_agrees_with_a_regular_expression_of_the_same_meaning() =>
        Property.Holds(
            Gen.Select(Text("ab*?", 8), Text("ab", 12)),
            (pattern, text) => Assert.Equal(Expression(pattern).IsMatch(text), new Glob(pattern).Matches(text)),
            count: 5_000);

    [Fact]
    public void A_pattern_of_many_stars_does_not_take_exponential_time()
    {
        var pattern = new Glob(string.Concat(Enumerable.Repeat("*a", 200)) + "b");

        Assert.False(pattern.Matches(new string('a', 5_000)));
    }

    private static Gen<string> Text(string alphabet, int longest) =>
        Gen.Char[alphabet].Array[0, longest].Select(characters => new string(characters));

    private static Regex Expression(string pattern) => new(
        "^" + string.Concat(pattern.Select(character => character switch { '*' => ".*", '?' => ".", _ => Regex.Escape(character.ToString()) })) + "$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(10));
}
