# The layers of Stoa and the arrows between them: each line names a folder of src/ and what it may include.
# CMake links by this table, and tests/layout reads every #include against it.
# Arrows are transitive: what a layer may use, the layers above it may use too only if their own line says so.

stoa_layer(base)
stoa_layer(html     USES base)
stoa_layer(http     USES base)
stoa_layer(model    USES html base)
stoa_layer(media    TOGETHER USES model html base)
stoa_layer(markup   TOGETHER USES model html base)
stoa_layer(fetch    TOGETHER USES markup html base)
stoa_layer(mail     TOGETHER USES model html base)
stoa_layer(db       USES base)
stoa_layer(store    TOGETHER USES db model html base)
stoa_layer(acts     TOGETHER USES store markup mail model html base)
stoa_layer(pages    TOGETHER USES model html base)
stoa_layer(api      TOGETHER USES model html base)
stoa_layer(feeds    TOGETHER USES model html base)
stoa_layer(live     TOGETHER USES http model base)
stoa_layer(archive  TOGETHER USES acts store markup model base)
stoa_layer(jobs     TOGETHER USES archive acts store markup fetch live media mail model base)
stoa_layer(web      TOGETHER USES acts pages api feeds live http store media markup model html base)
stoa_layer(edge     TOGETHER USES http base)
stoa_layer(app      TOGETHER USES web jobs mail archive edge live acts store db fetch media markup api pages http model html base)
