#include "model/country.hpp"

#include <array>
#include <string>
#include <unordered_map>

#include "base/digest.hpp"
#include "base/typed_text.hpp"

namespace stoa {
namespace {

// The 249 entries of ISO 3166-1 under the names that people use. Ordered as a reader expects, accents apart.
// clang-format off
constexpr std::array all_countries = std::to_array<Country>({
    {"AF", "Afghanistan"}, {"AX", "Åland Islands"}, {"AL", "Albania"}, {"DZ", "Algeria"}, {"AS", "American Samoa"},
    {"AD", "Andorra"}, {"AO", "Angola"}, {"AI", "Anguilla"}, {"AQ", "Antarctica"}, {"AG", "Antigua and Barbuda"},
    {"AR", "Argentina"}, {"AM", "Armenia"}, {"AW", "Aruba"}, {"AU", "Australia"}, {"AT", "Austria"},
    {"AZ", "Azerbaijan"}, {"BS", "Bahamas"}, {"BH", "Bahrain"}, {"BD", "Bangladesh"}, {"BB", "Barbados"},
    {"BY", "Belarus"}, {"BE", "Belgium"}, {"BZ", "Belize"}, {"BJ", "Benin"}, {"BM", "Bermuda"}, {"BT", "Bhutan"},
    {"BO", "Bolivia"}, {"BA", "Bosnia and Herzegovina"}, {"BW", "Botswana"}, {"BV", "Bouvet Island"},
    {"BR", "Brazil"}, {"IO", "British Indian Ocean Territory"}, {"VG", "British Virgin Islands"}, {"BN", "Brunei"},
    {"BG", "Bulgaria"}, {"BF", "Burkina Faso"}, {"BI", "Burundi"}, {"KH", "Cambodia"}, {"CM", "Cameroon"},
    {"CA", "Canada"}, {"CV", "Cape Verde"}, {"BQ", "Caribbean Netherlands"}, {"KY", "Cayman Islands"},
    {"CF", "Central African Republic"}, {"TD", "Chad"}, {"CL", "Chile"}, {"CN", "China"}, {"CX", "Christmas Island"},
    {"CC", "Cocos (Keeling) Islands"}, {"CO", "Colombia"}, {"KM", "Comoros"}, {"CK", "Cook Islands"},
    {"CR", "Costa Rica"}, {"HR", "Croatia"}, {"CU", "Cuba"}, {"CW", "Curaçao"}, {"CY", "Cyprus"}, {"CZ", "Czechia"},
    {"CD", "Democratic Republic of the Congo"}, {"DK", "Denmark"}, {"DJ", "Djibouti"}, {"DM", "Dominica"},
    {"DO", "Dominican Republic"}, {"EC", "Ecuador"}, {"EG", "Egypt"}, {"SV", "El Salvador"},
    {"GQ", "Equatorial Guinea"}, {"ER", "Eritrea"}, {"EE", "Estonia"}, {"SZ", "Eswatini"}, {"ET", "Ethiopia"},
    {"FK", "Falkland Islands"}, {"FO", "Faroe Islands"}, {"FJ", "Fiji"}, {"FI", "Finland"}, {"FR", "France"},
    {"GF", "French Guiana"}, {"PF", "French Polynesia"}, {"TF", "French Southern Territories"}, {"GA", "Gabon"},
    {"GM", "Gambia"}, {"GE", "Georgia"}, {"DE", "Germany"}, {"GH", "Ghana"}, {"GI", "Gibraltar"}, {"GR", "Greece"},
    {"GL", "Greenland"}, {"GD", "Grenada"}, {"GP", "Guadeloupe"}, {"GU", "Guam"}, {"GT", "Guatemala"},
    {"GG", "Guernsey"}, {"GN", "Guinea"}, {"GW", "Guinea-Bissau"}, {"GY", "Guyana"}, {"HT", "Haiti"},
    {"HM", "Heard Island and McDonald Islands"}, {"HN", "Honduras"}, {"HK", "Hong Kong"}, {"HU", "Hungary"},
    {"IS", "Iceland"}, {"IN", "India"}, {"ID", "Indonesia"}, {"IR", "Iran"}, {"IQ", "Iraq"}, {"IE", "Ireland"},
    {"IM", "Isle of Man"}, {"IL", "Israel"}, {"IT", "Italy"}, {"CI", "Ivory Coast"}, {"JM", "Jamaica"},
    {"JP", "Japan"}, {"JE", "Jersey"}, {"JO", "Jordan"}, {"KZ", "Kazakhstan"}, {"KE", "Kenya"}, {"KI", "Kiribati"},
    {"KW", "Kuwait"}, {"KG", "Kyrgyzstan"}, {"LA", "Laos"}, {"LV", "Latvia"}, {"LB", "Lebanon"}, {"LS", "Lesotho"},
    {"LR", "Liberia"}, {"LY", "Libya"}, {"LI", "Liechtenstein"}, {"LT", "Lithuania"}, {"LU", "Luxembourg"},
    {"MO", "Macau"}, {"MG", "Madagascar"}, {"MW", "Malawi"}, {"MY", "Malaysia"}, {"MV", "Maldives"}, {"ML", "Mali"},
    {"MT", "Malta"}, {"MH", "Marshall Islands"}, {"MQ", "Martinique"}, {"MR", "Mauritania"}, {"MU", "Mauritius"},
    {"YT", "Mayotte"}, {"MX", "Mexico"}, {"FM", "Micronesia"}, {"MD", "Moldova"}, {"MC", "Monaco"},
    {"MN", "Mongolia"}, {"ME", "Montenegro"}, {"MS", "Montserrat"}, {"MA", "Morocco"}, {"MZ", "Mozambique"},
    {"MM", "Myanmar"}, {"NA", "Namibia"}, {"NR", "Nauru"}, {"NP", "Nepal"}, {"NL", "Netherlands"},
    {"NC", "New Caledonia"}, {"NZ", "New Zealand"}, {"NI", "Nicaragua"}, {"NE", "Niger"}, {"NG", "Nigeria"},
    {"NU", "Niue"}, {"NF", "Norfolk Island"}, {"KP", "North Korea"}, {"MK", "North Macedonia"},
    {"MP", "Northern Mariana Islands"}, {"NO", "Norway"}, {"OM", "Oman"}, {"PK", "Pakistan"}, {"PW", "Palau"},
    {"PS", "Palestine"}, {"PA", "Panama"}, {"PG", "Papua New Guinea"}, {"PY", "Paraguay"}, {"PE", "Peru"},
    {"PH", "Philippines"}, {"PN", "Pitcairn Islands"}, {"PL", "Poland"}, {"PT", "Portugal"}, {"PR", "Puerto Rico"},
    {"QA", "Qatar"}, {"CG", "Republic of the Congo"}, {"RE", "Réunion"}, {"RO", "Romania"}, {"RU", "Russia"},
    {"RW", "Rwanda"}, {"BL", "Saint Barthélemy"}, {"SH", "Saint Helena, Ascension and Tristan da Cunha"},
    {"KN", "Saint Kitts and Nevis"}, {"LC", "Saint Lucia"}, {"MF", "Saint Martin"},
    {"PM", "Saint Pierre and Miquelon"}, {"VC", "Saint Vincent and the Grenadines"}, {"WS", "Samoa"},
    {"SM", "San Marino"}, {"ST", "São Tomé and Príncipe"}, {"SA", "Saudi Arabia"}, {"SN", "Senegal"},
    {"RS", "Serbia"}, {"SC", "Seychelles"}, {"SL", "Sierra Leone"}, {"SG", "Singapore"}, {"SX", "Sint Maarten"},
    {"SK", "Slovakia"}, {"SI", "Slovenia"}, {"SB", "Solomon Islands"}, {"SO", "Somalia"}, {"ZA", "South Africa"},
    {"GS", "South Georgia and the South Sandwich Islands"}, {"KR", "South Korea"}, {"SS", "South Sudan"},
    {"ES", "Spain"}, {"LK", "Sri Lanka"}, {"SD", "Sudan"}, {"SR", "Suriname"}, {"SJ", "Svalbard and Jan Mayen"},
    {"SE", "Sweden"}, {"CH", "Switzerland"}, {"SY", "Syria"}, {"TW", "Taiwan"}, {"TJ", "Tajikistan"},
    {"TZ", "Tanzania"}, {"TH", "Thailand"}, {"TL", "Timor-Leste"}, {"TG", "Togo"}, {"TK", "Tokelau"}, {"TO", "Tonga"},
    {"TT", "Trinidad and Tobago"}, {"TN", "Tunisia"}, {"TR", "Turkey"}, {"TM", "Turkmenistan"},
    {"TC", "Turks and Caicos Islands"}, {"TV", "Tuvalu"}, {"UG", "Uganda"}, {"UA", "Ukraine"},
    {"AE", "United Arab Emirates"}, {"GB", "United Kingdom"}, {"US", "United States"}, {"UY", "Uruguay"},
    {"UM", "US Outlying Islands"}, {"VI", "US Virgin Islands"}, {"UZ", "Uzbekistan"}, {"VU", "Vanuatu"},
    {"VA", "Vatican City"}, {"VE", "Venezuela"}, {"VN", "Vietnam"}, {"WF", "Wallis and Futuna"},
    {"EH", "Western Sahara"}, {"YE", "Yemen"}, {"ZM", "Zambia"}, {"ZW", "Zimbabwe"},
});

// What else forums and their members have called them, former and official names among it.
constexpr std::array other_names = std::to_array<Country>({
    {"AE", "UAE"}, {"AE", "Emirates"}, {"BA", "Bosnia"}, {"BA", "Bosnia-Herzegovina"}, {"BA", "Bosnia & Herzegovina"},
    {"AG", "Antigua"}, {"AX", "Aland Islands"}, {"AX", "Aland"}, {"BL", "St Barthelemy"}, {"BL", "St. Barthélemy"},
    {"BL", "Saint Barthelemy"}, {"BN", "Brunei Darussalam"}, {"BO", "Bolivia, Plurinational State of"},
    {"BQ", "Bonaire, Sint Eustatius and Saba"}, {"BQ", "Bonaire"}, {"BS", "The Bahamas"}, {"CC", "Cocos Islands"},
    {"CC", "Keeling Islands"}, {"CD", "Congo, Democratic Republic of the"},
    {"CD", "Congo, the Democratic Republic of the"}, {"CD", "DR Congo"}, {"CD", "DRC"}, {"CD", "Congo-Kinshasa"},
    {"CD", "Zaire"}, {"CG", "Congo"}, {"CG", "Congo-Brazzaville"}, {"CG", "Congo, Republic of the"},
    {"CH", "Swiss Confederation"}, {"CI", "Côte d'Ivoire"}, {"CI", "Côte d’Ivoire"}, {"CI", "Cote d'Ivoire"},
    {"CN", "People's Republic of China"}, {"CN", "PRC"}, {"CV", "Cabo Verde"}, {"CW", "Curacao"},
    {"CZ", "Czech Republic"}, {"DE", "Federal Republic of Germany"}, {"FK", "Falkland Islands (Malvinas)"},
    {"FM", "Micronesia, Federated States of"}, {"FM", "Federated States of Micronesia"}, {"FO", "Faeroe Islands"},
    {"GB", "UK"}, {"GB", "U.K."}, {"GB", "Great Britain"}, {"GB", "Britain"}, {"GB", "England"}, {"GB", "Scotland"},
    {"GB", "Wales"}, {"GB", "Northern Ireland"}, {"GB", "United Kingdom of Great Britain and Northern Ireland"},
    {"GM", "The Gambia"}, {"GW", "Guinea Bissau"}, {"HK", "Hong Kong SAR"}, {"HK", "Hong Kong SAR China"},
    {"IE", "Republic of Ireland"}, {"IE", "Eire"}, {"IE", "Éire"}, {"IR", "Iran, Islamic Republic of"},
    {"IR", "Islamic Republic of Iran"}, {"KN", "St Kitts and Nevis"}, {"KN", "St. Kitts and Nevis"},
    {"KP", "Korea, Democratic People's Republic of"}, {"KP", "Democratic People's Republic of Korea"}, {"KP", "DPRK"},
    {"KP", "Korea, North"}, {"KR", "Korea, Republic of"}, {"KR", "Republic of Korea"}, {"KR", "Korea, South"},
    {"KR", "Korea"}, {"LA", "Lao People's Democratic Republic"}, {"LC", "St Lucia"}, {"LC", "St. Lucia"},
    {"LY", "Libyan Arab Jamahiriya"}, {"MD", "Moldova, Republic of"}, {"MD", "Republic of Moldova"},
    {"MF", "Saint Martin (French part)"}, {"MF", "St Martin"}, {"MF", "St. Martin"}, {"MK", "Macedonia"},
    {"MK", "Republic of Macedonia"}, {"MK", "FYROM"}, {"MK", "Macedonia, the former Yugoslav Republic of"},
    {"MM", "Burma"}, {"MO", "Macao"}, {"MO", "Macau SAR China"}, {"NL", "Holland"}, {"NL", "The Netherlands"},
    {"PH", "The Philippines"}, {"PM", "St Pierre and Miquelon"}, {"PM", "St. Pierre and Miquelon"},
    {"PN", "Pitcairn"}, {"PS", "Palestinian Territories"}, {"PS", "Palestinian Territory, Occupied"},
    {"PS", "Palestinian Territory"}, {"PS", "State of Palestine"}, {"PS", "Palestine, State of"}, {"RE", "Reunion"},
    {"RU", "Russian Federation"}, {"SH", "Saint Helena"}, {"SH", "St Helena"}, {"SH", "St. Helena"},
    {"SK", "Slovak Republic"}, {"ST", "Sao Tome and Principe"}, {"SX", "Sint Maarten (Dutch part)"},
    {"SX", "St. Maarten"}, {"SY", "Syrian Arab Republic"}, {"SZ", "Swaziland"}, {"TL", "East Timor"},
    {"TL", "Timor Leste"}, {"TR", "Türkiye"}, {"TR", "Turkiye"}, {"TT", "Trinidad & Tobago"}, {"TT", "Trinidad"},
    {"TW", "Taiwan, Province of China"}, {"TW", "Republic of China"}, {"TZ", "Tanzania, United Republic of"},
    {"TZ", "United Republic of Tanzania"}, {"UM", "United States Minor Outlying Islands"}, {"US", "USA"},
    {"US", "U.S.A."}, {"US", "U.S."}, {"US", "United States of America"}, {"US", "America"},
    {"VA", "Holy See (Vatican City State)"}, {"VA", "Holy See"}, {"VA", "Vatican"}, {"VA", "Vatican City State"},
    {"VC", "St Vincent and the Grenadines"}, {"VC", "St. Vincent and the Grenadines"},
    {"VE", "Venezuela, Bolivarian Republic of"}, {"VG", "Virgin Islands, British"}, {"VI", "Virgin Islands, U.S."},
    {"VI", "Virgin Islands, US"}, {"VI", "United States Virgin Islands"}, {"VN", "Viet Nam"},
});
// clang-format on

using Codes = std::unordered_map<std::string, std::string_view, KeyedHash, std::equal_to<>>;

Codes index_of_names()
{
    Codes codes;
    for (auto const& country : all_countries) {
        codes.emplace(lower_case(country.code), country.code);
        codes.emplace(lower_case(country.name), country.code);
    }
    for (auto const& other : other_names) codes.emplace(lower_case(other.name), other.code);
    return codes;
}

}  // namespace

std::span<Country const> countries() { return all_countries; }

std::string_view country_name(std::string_view code)
{
    for (auto const& country : all_countries) {
        if (country.code == code) return country.name;
    }
    return {};
}

std::optional<std::string_view> find_country(std::string_view text)
{
    static Codes const codes = index_of_names();
    auto found = codes.find(lower_case(clean_line(text)));
    if (found == codes.end()) return std::nullopt;
    return found->second;
}

}  // namespace stoa
